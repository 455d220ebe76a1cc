import { task } from '@/lib/operations'
import { emailDomainOf, lookAtEmailDomain } from './look-at-email-domain'
import { oneEmailDomainInput } from './schema'

/** The daily look; one that comes twice looks once. */
export const recheckEmailDomain = task({
  name: 'email_identity.recheck-domain',
  access: 'system',
  input: oneEmailDomainInput,
  handler: async ({ ctx, input }) => {
    const row = await emailDomainOf(ctx, input.id)
    if (row.nextCheckAt && row.nextCheckAt.getTime() > Date.now() + 60_000) return null
    return lookAtEmailDomain(ctx, input.id)
  },
})
