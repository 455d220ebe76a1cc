import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changedMeanwhile, reachGap } from './reach-gap'

/** Keeps what the model has written, for a person to look at. */
export const keepDraft = command({
  name: 'knowledge_gaps.keep-draft',
  access: 'knowledge:write',
  isAudited: false,
  input: z.strictObject({ gapId: uuid, draft: z.string().max(10_000), draftFrom: z.enum(['knowledge', 'person']) }),
  handler: async ({ ctx, input: { gapId, ...draft } }) => {
    await reachGap(ctx, gapId)
    const kept = await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId, state: 'open' },
      data: { ...draft, version: { increment: 1 } },
    })
    if (kept.count === 0) throw changedMeanwhile()
    return draft
  },
})
