import { query } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { sequenceIdInput } from './schema'
import { sequenceView } from './sequence-view'

export const getSequence = query({
  name: 'sequences.get',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: sequenceIdInput,
  route: { method: 'GET', path: '/sequences/{sequenceId}', summary: 'Get a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const row = await reachSequence(ctx, sequenceId)
    const held = await ctx.db.campaign.findFirst({
      where: { sequenceId, heldReason: { not: null }, queued: { gt: 0 } },
      orderBy: { id: 'desc' },
      select: { heldReason: true },
    })
    return sequenceView(row, held?.heldReason ?? null)
  },
})
