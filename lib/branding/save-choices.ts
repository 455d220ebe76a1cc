import { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { assertUnlocked, tenantChanged } from '@/lib/tenancy'
import { keepVersion } from './branding-history'
import { type BrandingLayers, brandingLayers } from './branding-layers'
import { type BrandingChoices, brandingUpdate } from './choices'
import { ownChoices } from './stored-choices'

export const MOVED_ON = 'Somebody else has saved the branding meanwhile. Reload to see their version.'

type Saving = {
  /** The published version that the change was made to; left out where it does not matter. */
  version?: number | undefined
  restoredFrom?: number
  /** The version of the draft that becomes the look: published with it, gone with it. */
  draftVersion?: number
}

/**
 * Changes the account's published choices when nobody has saved since `version`, stores what differs from what it inherits,
 * and keeps it in the history. The row belongs to the platform plane (public by nature).
 * @throws forbidden when a field changes that the parent has locked
 */
export async function saveChoices(
  ctx: CommandContext,
  { version, restoredFrom, draftVersion }: Saving,
  change: (layers: BrandingLayers) => BrandingChoices,
): Promise<{ version: number }> {
  const { accountId } = ctx.tenant
  const saved = await platformDb().$transaction(async (db) => {
    const layers = await brandingLayers(db, ctx)
    const { row, current, usual } = layers
    if (!row) throw notFound('Branding')
    const choices = change(layers)
    assertUnlocked(ctx.tenant.rules, 'branding', current, choices)
    const own = ownChoices(choices, usual) as PlatformPrisma.InputJsonObject
    const seen = version ?? row.version
    const updated = await db.branding.updateMany({
      where: { tenantId: accountId, version: seen },
      data: { choices: own, version: { increment: 1 } },
    })
    if (updated.count === 0) throw conflict(MOVED_ON)
    if (draftVersion !== undefined) {
      const ended = await db.brandingDraft.deleteMany({ where: { tenantId: accountId, version: draftVersion } })
      if (ended.count === 0) throw conflict(MOVED_ON)
    }
    await keepVersion(
      db,
      { version: seen, choices: row.choices as PlatformPrisma.InputJsonObject },
      {
        tenantId: accountId,
        version: seen + 1,
        choices: own,
        createdBy: ctx.actor.label,
        restoredFrom: restoredFrom ?? null,
      },
    )
    await tenantChanged(accountId, db)
    return { before: row.choices, after: own, version: seen + 1 }
  })
  ctx.audit({ resourceId: accountId, before: saved.before, after: saved.after })
  return { version: saved.version }
}

export const updateBrandingInput = z.strictObject({
  version: z.number().int().min(0).optional(),
  changes: brandingUpdate,
})
