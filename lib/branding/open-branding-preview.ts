import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { previewToken } from './preview-token'

/** An address under which the member, and nobody else, sees the public pages with the draft for a while. */
export const openBrandingPreview = query({
  name: 'branding.open-preview',
  access: 'branding:read',
  input: noInput,
  handler: async ({ ctx }) => ({ path: `/brand-preview/${previewToken(ctx.tenant.accountId, ctx.actor.id ?? '')}` }),
})
