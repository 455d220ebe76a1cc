import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { settleWork } from './end-work'

/** A work that came to nothing: the draft keeps what it said, and says why; what was not used is given back. */
export const failWork = command({
  name: 'drafts.fail-work',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ workId: uuid, reason: z.string().max(1_000) }),
  handler: async ({ ctx, input: { workId, reason } }) => {
    const failed = await ctx.db.draftWork.updateManyAndReturn({
      where: { id: workId, state: { in: ['pending', 'writing'] } },
      data: { state: 'failed', error: reason, finishedAt: new Date() },
    })
    const [work] = failed
    if (!work) return
    const { draft, figures } = await settleWork(ctx, work)
    await ctx.db.draft.update({ where: ctx.key(draft.id), data: { ...figures, state: 'failed', error: reason } })
  },
})
