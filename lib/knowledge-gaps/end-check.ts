import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** What came of asking again: a question that is still not answered is open again. */
export const endCheck = command({
  name: 'knowledge_gaps.end-check',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ gapId: uuid, holds: z.boolean(), said: z.string().max(4_000) }),
  handler: async ({ ctx, input: { gapId, holds, said } }) => {
    const back = holds ? {} : { state: 'open', closedBy: null, closedAt: null }
    await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId, state: 'answered', checkState: 'pending' },
      data: { checkState: holds ? 'holds' : 'fails', checkSaid: said, version: { increment: 1 }, ...back },
    })
  },
})
