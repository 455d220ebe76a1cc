import { z } from 'zod'
import { answerOrElse } from '@/lib/agent-actions'
import { handOver } from '@/lib/conversations'
import { uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { beginUnanswered } from './begin-unanswered'
import { takeMessage } from './take-message'

/** The assistant answers a message; where it cannot, a workflow may begin, else people are asked. */
export const letAssistantAnswer = (
  ctx: TenantContext,
  about: { conversationId: string; messageId: string },
): Promise<void> =>
  answerOrElse(ctx, about, async (reason) => {
    const { hasBegun } = await beginUnanswered(ctx, about)
    if (!hasBegun) await handOver(ctx, { conversationId: about.conversationId, reason })
  })

/** What a customer has written is a workflow's or the assistant's: one of them answers. */
export const routeMessage = task({
  name: 'workflows.route-message',
  access: 'system',
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  handler: async ({ ctx, input }) => {
    const taken = await takeMessage(ctx, input)
    if (taken.isTaken) return
    await letAssistantAnswer(ctx, { conversationId: input.conversationId, messageId: taken.answerTo })
  },
})
