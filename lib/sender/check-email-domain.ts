import { rateLimited } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { emailDomainOf, lookAtEmailDomain } from './look-at-email-domain'
import { oneEmailDomainInput } from './schema'

const REST_MS = 3_000

/** Looks at the SPF, DKIM and DMARC records of a sending domain now. */
export const checkEmailDomain = task({
  name: 'email_identity.check-domain',
  access: 'email_identity:write',
  feature: 'email_identity',
  input: oneEmailDomainInput,
  route: {
    method: 'POST',
    path: '/email-identity/domains/{id}/check',
    summary: 'Check the records of a sending domain',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input }) => {
    const { checkedAt } = await emailDomainOf(ctx, input.id)
    // Each look asks strangers' name servers.
    if (checkedAt && Date.now() - checkedAt.getTime() < REST_MS) throw rateLimited(REST_MS / 1_000)
    return lookAtEmailDomain(ctx, input.id)
  },
})
