import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { saveChoices } from './save-choices'

const input = z.strictObject({
  restore: z.number().int().min(1),
  /** The published version that was seen. */
  version: z.number().int().min(0),
})

/** Publishes an earlier look again, as a new version: nothing of the history is lost, and this too can be undone. */
export const restoreBrandingVersion = command({
  name: 'branding.restore',
  access: 'branding:write',
  input,
  route: {
    method: 'POST',
    path: '/branding/restore',
    summary: 'Restore a version of the branding',
    tags: ['Branding'],
  },
  handler: async ({ ctx, input: { restore, version } }) => {
    const tenantId = ctx.tenant.accountId
    const found = await platformDb().brandingVersion.findFirst({ where: { tenantId, version: restore } })
    if (!found) throw notFound('Version')
    return saveChoices(ctx, { version, restoredFrom: restore }, ({ current, over }) => {
      const choices = over(found.choices)
      return hasFeature(ctx.tenant, 'custom_css') ? choices : { ...choices, customCss: current.customCss }
    })
  },
})
