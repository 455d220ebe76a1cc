import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { rulesOf, workingAccount } from './pipeline'

/** Those that give most first. Who looks at all accounts at once sees the main one's. */
export const listScoreRules = query({
  name: 'leads.list-score-rules',
  access: 'leads:read',
  input: noInput,
  route: { method: 'GET', path: '/lead-score-rules', summary: 'List the rules that score leads', tags: ['Leads'] },
  handler: ({ ctx }) => rulesOf(ctx, workingAccount(ctx)),
})
