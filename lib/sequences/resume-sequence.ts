import { resumeMessages } from '@/lib/campaigns'
import { command } from '@/lib/operations'
import { SEQUENCE_DUE } from './events'
import { moveSequence, reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'

/** Goes on where everybody was; also with messages that were held up. @throws conflict */
export const resumeSequence = command({
  name: 'sequences.resume',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: sequenceIdInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: { method: 'POST', path: '/sequences/{sequenceId}/resume', summary: 'Resume a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const { name, status } = await reachSequence(ctx, sequenceId)
    // Who joined the segment meanwhile does not come in: nobody does while it is paused.
    const since = status === 'paused' ? { seenUntil: new Date() } : {}
    await moveSequence(ctx, sequenceId, ['paused', 'active'], { status: 'active', ...since })
    await resumeMessages(ctx, sequenceId)
    ctx.emit(SEQUENCE_DUE, { sequenceId })
    ctx.audit({ resourceId: sequenceId, after: { name } })
    return { id: sequenceId, status: 'active' as const }
  },
})
