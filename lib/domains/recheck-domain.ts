import { platformDb } from '@/lib/db'
import { task } from '@/lib/operations'
import { accountOf } from './account'
import { domainOf } from './domain-rows'
import { lookAtDomain } from './look-at-domain'
import { oneDomainInput } from './schema'
import { tellOutcome } from './tell-outcome'

/** The daily look at a domain that is held. */
export const recheckDomain = task({
  name: 'domains.recheck',
  access: 'system',
  input: oneDomainInput,
  handler: async ({ ctx, input }) => {
    const account = { id: accountOf(ctx.tenant), slug: ctx.tenant.slug }
    const before = await domainOf(platformDb(), account.id, input.id)
    const outcome = await lookAtDomain(account, input.id)
    await tellOutcome(ctx, outcome, before)
    return { verdict: outcome.verdict }
  },
})
