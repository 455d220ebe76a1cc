import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, commitUsage, monthOf, takeOffCounter } from '@/lib/operations'
import { answerKey } from './metering'

/** How an answer ended, with what it cost and what it was made from. The first call counts. */
export const finishAnswer = command({
  name: 'agents.finish-answer',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    answerId: uuid,
    state: z.enum(['answered', 'handed_over', 'failed', 'cancelled']),
    error: z.string().max(1_000).nullable(),
    isGrounded: z.boolean().nullable(),
    /** Why it did not rest on the passages. */
    reason: z.enum(['no_answer', 'no_passages', 'unsupported', 'handed_over', 'off_limits']).nullable(),
    passages: z.array(
      z.strictObject({
        chunkId: uuid,
        pageId: uuid,
        versionId: uuid.nullable(),
        place: z.strictObject({ kind: z.enum(['page', 'rows']), from: z.number(), to: z.number() }).nullable(),
        n: z.number(),
        title: z.string(),
        url: z.string().nullable(),
        score: z.number(),
      }),
    ),
    model: z.string().nullable(),
    inputTokens: z.number().int().nullable(),
    outputTokens: z.number().int().nullable(),
    latencyMs: z.number().int().nullable(),
    firstTokenMs: z.number().int().nullable(),
    /** It came to nothing: it is not counted among the company's answers. */
    isUncounted: z.boolean().default(false),
  }),
  handler: async ({ ctx, input: { answerId, isUncounted, ...result } }) => {
    const [finished] = await ctx.db.answer.updateManyAndReturn({
      where: { id: answerId, state: 'running' },
      data: { ...result, finishedAt: new Date() },
      select: { createdAt: true },
    })
    if (finished) {
      if (isUncounted) await takeOffCounter(ctx, 'ai_messages', monthOf(finished.createdAt), 1)
      await commitUsage(ctx, answerKey(answerId), {
        ai_tokens: (result.inputTokens ?? 0) + (result.outputTokens ?? 0),
        messages: result.state === 'answered' ? 1 : 0,
      })
    }
    ctx.emit('answer.finished', { answerId, state: result.state })
  },
})
