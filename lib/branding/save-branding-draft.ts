import { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict, featureNotAvailable } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertUnlocked, hasFeature } from '@/lib/tenancy'
import { brandingLayers } from './branding-layers'
import { applyBrandingUpdate, brandingUpdate } from './choices'
import { MOVED_ON } from './save-choices'
import { ownChoices } from './stored-choices'

const input = z.strictObject({
  /** The draft that was seen; 0 when there was none. */
  version: z.number().int().min(0),
  changes: brandingUpdate,
})

/** Changes the draft, or begins one from what is published. Nobody outside sees it. */
export const saveBrandingDraft = command({
  name: 'branding.save-draft',
  access: 'branding:write',
  input,
  route: { method: 'PATCH', path: '/branding/draft', summary: 'Change the draft of the branding', tags: ['Branding'] },
  handler: async ({ ctx, input: { version, changes } }) => {
    if (changes.customCss && !hasFeature(ctx.tenant, 'custom_css')) throw featureNotAvailable('custom_css')
    const tenantId = ctx.tenant.accountId
    const db = platformDb()
    const [{ row, current, usual, over }, draft] = await Promise.all([
      brandingLayers(db, ctx),
      db.brandingDraft.findFirst({ where: { tenantId } }),
    ])
    const choices = applyBrandingUpdate(draft ? over(draft.choices) : current, changes, usual)
    assertUnlocked(ctx.tenant.rules, 'branding', current, choices)
    const data = {
      choices: ownChoices(choices, usual) as PlatformPrisma.InputJsonObject,
      updatedBy: ctx.actor.label,
    }
    const saved =
      version === 0
        ? await db.brandingDraft.createMany({
            data: { tenantId, baseVersion: row?.version ?? 0, ...data },
            skipDuplicates: true,
          })
        : await db.brandingDraft.updateMany({
            where: { tenantId, version },
            data: { ...data, version: { increment: 1 } },
          })
    if (saved.count === 0) throw conflict(MOVED_ON)
    ctx.audit({ resourceId: tenantId, after: data.choices })
    return { version: version + 1 }
  },
})
