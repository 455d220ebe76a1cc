import { query } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { MOST_STEPS, sequenceIdInput } from './schema'
import { sequenceView } from './sequence-view'

export const getSequence = query({
  name: 'sequences.get',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: sequenceIdInput,
  route: { method: 'GET', path: '/sequences/{sequenceId}', summary: 'Get a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const row = await reachSequence(ctx, sequenceId)
    const held = await ctx.db.campaign.findMany({
      where: { sequenceId, heldReason: { not: null }, queued: { gt: 0 } },
      orderBy: { id: 'desc' },
      take: MOST_STEPS,
      select: { stepId: true, heldReason: true },
    })
    // A step may be held in several of its versions: the newest says why.
    const reasons = new Map(held.toReversed().map(({ stepId, heldReason }) => [stepId ?? '', heldReason ?? '']))
    return sequenceView(
      row,
      [...reasons].map(([stepId, reason]) => ({ stepId, reason })),
    )
  },
})
