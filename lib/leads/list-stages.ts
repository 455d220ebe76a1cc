import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { stagesOf, workingAccount } from './pipeline'

/** In order. Who looks at all accounts at once sees the main one's. */
export const listStages = query({
  name: 'leads.list-stages',
  access: 'leads:read',
  input: noInput,
  route: { method: 'GET', path: '/lead-stages', summary: 'List the stages of the pipeline', tags: ['Leads'] },
  handler: ({ ctx }) => stagesOf(ctx, workingAccount(ctx)),
})
