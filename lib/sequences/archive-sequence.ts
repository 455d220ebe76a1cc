import { pauseMessages } from '@/lib/campaigns'
import { command } from '@/lib/operations'
import { SEQUENCE_DUE } from './events'
import { moveSequence, reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'

/** Ends a sequence for good: whoever is under way leaves it, in batches. What it did can still be looked at. @throws conflict */
export const archiveSequence = command({
  name: 'sequences.archive',
  access: 'campaigns:write',
  input: sequenceIdInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: {
    method: 'POST',
    path: '/sequences/{sequenceId}/archive',
    summary: 'Archive a sequence',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const { name } = await reachSequence(ctx, sequenceId)
    await moveSequence(ctx, sequenceId, ['active', 'paused'], { status: 'archived', scanAt: null })
    await pauseMessages(ctx, sequenceId)
    ctx.emit(SEQUENCE_DUE, { sequenceId })
    ctx.audit({ resourceId: sequenceId, after: { name } })
    return { id: sequenceId, status: 'archived' as const }
  },
})
