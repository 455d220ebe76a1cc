import { query } from '@/lib/operations'
import { stagesOf } from './pipeline'
import { listStagesInput } from './schema'
import { pipelineAccount } from './stage-columns'

/** In order. Who looks at all accounts at once sees the main one's unless another is named. */
export const listStages = query({
  name: 'leads.list-stages',
  access: 'leads:read',
  input: listStagesInput,
  route: { method: 'GET', path: '/lead-stages', summary: 'List the stages of the pipeline', tags: ['Leads'] },
  handler: async ({ ctx, input }) => stagesOf(ctx, await pipelineAccount(ctx, input.account)),
})
