import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'

/** Throws the draft away; what is published stays. */
export const discardBrandingDraft = command({
  name: 'branding.discard-draft',
  access: 'branding:write',
  input: noInput,
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
