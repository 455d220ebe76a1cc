import { platformDb } from '@/lib/db'
import { AppError } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { throttle } from '@/lib/team'
import { accountOf } from './account'
import { domainOf } from './domain-rows'
import { domainView } from './domain-view'
import { lookAtDomain } from './look-at-domain'
import { ownAddresses } from './own-addresses'
import { recordIssue } from './problem-words'
import { oneDomainInput } from './schema'
import { tellOutcome } from './tell-outcome'

const MINUTE = 60

/** Each look asks strangers' name servers. */
const ofAccount = () => throttle({ name: 'domain-look', attempts: 30, windowSeconds: 10 * MINUTE })

/**
 * Looks at the records now and says what was found for each.
 * @throws invalid 'Domain ownership verification failed' with what is wrong for each record
 */
export const verifyDomain = task({
  name: 'domains.verify',
  access: 'domains:write',
  feature: 'custom_domain',
  input: oneDomainInput,
  route: { method: 'POST', path: '/domains/{id}/verify', summary: 'Verify a domain now', tags: ['Domains'] },
  handler: async ({ ctx, input }) => {
    const account = { id: accountOf(ctx.tenant), slug: ctx.tenant.slug }
    const before = await domainOf(platformDb(), account.id, input.id)
    await ofAccount().take(account.id)
    const outcome = await lookAtDomain(account, input.id)
    await tellOutcome(ctx, outcome, before)
    if (outcome.verdict === 'unproved' || outcome.verdict === 'over') throw proofFailed(outcome.records)
    return domainView(outcome.row, account.slug, await ownAddresses())
  },
})

export function proofFailed(records: Parameters<typeof recordIssue>[0][]): AppError {
  return new AppError('invalid', 'Domain ownership verification failed', {
    issues: records.filter((record) => record.kind === 'ownership').map(recordIssue),
  })
}
