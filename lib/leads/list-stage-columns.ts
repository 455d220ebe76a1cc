import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { stageColumns } from './stage-columns'

/** The columns of the board: each a stage, or for who looks at all accounts the stages of one kind and name. */
export const listStageColumns = query({
  name: 'leads.list-columns',
  access: 'leads:read',
  input: noInput,
  handler: ({ ctx }) => stageColumns(ctx),
})
