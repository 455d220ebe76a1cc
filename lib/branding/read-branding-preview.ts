import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { freeText, notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { brandingLayers } from './branding-layers'
import { isPreviewToken } from './preview-token'
import { brandOf } from './tenant-brand'

/** The brand as the draft would make it. @throws not_found when the address is not this member's or its time is over */
export const readBrandingPreview = query({
  name: 'branding.read-preview',
  access: 'branding:read',
  input: z.strictObject({ token: freeText(200) }),
  handler: async ({ ctx, input }) => {
    const { accountId } = ctx.tenant
    if (!isPreviewToken(input.token, accountId, ctx.actor.id ?? '')) throw notFound('Preview')
    const db = platformDb()
    const [{ current, over }, draft] = await Promise.all([
      brandingLayers(db, ctx),
      db.brandingDraft.findFirst({ where: { tenantId: accountId } }),
    ])
    return brandOf(ctx.tenant, draft ? over(draft.choices) : current)
  },
})
