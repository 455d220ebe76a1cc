import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'

/** Removes a draft that was never put to use. Others are archived: what they did stays on record. @throws conflict */
export const deleteSequence = command({
  name: 'sequences.delete',
  access: 'campaigns:delete',
  input: sequenceIdInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: { method: 'DELETE', path: '/sequences/{sequenceId}', summary: 'Delete a draft sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const row = await reachSequence(ctx, sequenceId)
    const { count } = await ctx.db.sequence.deleteMany({ where: { id: sequenceId, liveVersion: null } })
    if (count === 0) throw conflict('This sequence has been used. Archive it instead.')
    ctx.audit({ resourceId: sequenceId, before: { name: row.name } })
    return { id: sequenceId }
  },
})
