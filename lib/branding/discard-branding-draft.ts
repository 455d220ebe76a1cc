import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { command } from '@/lib/operations'

/** Throws the draft away; what is published stays. */
export const discardBrandingDraft = command({
  name: 'branding.discard-draft',
  access: 'branding:write',
  input: z.strictObject({}),
  route: {
    method: 'DELETE',
    path: '/branding/draft',
    summary: 'Discard the draft of the branding',
    tags: ['Branding'],
  },
  handler: async ({ ctx }) => {
    const gone = await platformDb().brandingDraft.deleteMany({ where: { tenantId: ctx.tenant.accountId } })
    ctx.audit({ resourceId: ctx.tenant.accountId })
    return { discarded: gone.count > 0 }
  },
})
