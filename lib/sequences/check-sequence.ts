import { query } from '@/lib/operations'
import { findProblems } from './find-problems'
import { reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'
import { storedDefinition } from './sequence-view'

/** The checks before it is put to use. */
export const checkSequence = query({
  name: 'sequences.check',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: sequenceIdInput,
  route: { method: 'GET', path: '/sequences/{sequenceId}/checks', summary: 'Check a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const row = await reachSequence(ctx, sequenceId)
    return { problems: await findProblems(ctx, storedDefinition(row.definition)) }
  },
})
