import { pauseMessages } from '@/lib/campaigns'
import { command } from '@/lib/operations'
import { moveSequence, reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'

/** Nobody gets on and nothing is sent; whoever is in it stays where they are. New ones do not come in. @throws conflict */
export const pauseSequence = command({
  name: 'sequences.pause',
  access: 'campaigns:write',
  input: sequenceIdInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: { method: 'POST', path: '/sequences/{sequenceId}/pause', summary: 'Pause a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const { name } = await reachSequence(ctx, sequenceId)
    await moveSequence(ctx, sequenceId, ['active'], { status: 'paused' })
    await pauseMessages(ctx, sequenceId)
    ctx.audit({ resourceId: sequenceId, after: { name } })
    return { id: sequenceId, status: 'paused' as const }
  },
})
