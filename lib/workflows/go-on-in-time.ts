import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { holdConversation, standingOf } from './standing'
import { heardUpTo, latestMessage, walkOn } from './walk-on'

/** A run has waited as long as it does. One that waits for something else by now stays. @returns the message that the assistant is to answer */
export const goOnInTime = command({
  name: 'workflows.go-on-in-time',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ runId: uuid, moment: z.iso.datetime() }),
  handler: async ({ ctx, input: { runId, moment } }) => {
    const known = await ctx.db.workflowRun.findFirst({ where: { id: runId }, select: { conversationId: true } })
    const conversation = known && (await holdConversation(ctx, known.conversationId))
    const standing = conversation && (await standingOf(ctx, conversation))
    if (!standing || standing.run.id !== runId || standing.run.dueAt?.toISOString() !== moment)
      return { answerTo: null }
    const latest = await latestMessage(ctx, standing.conversation.id)
    await heardUpTo(ctx, standing.run, latest)
    const walked = await walkOn(ctx, standing, { kind: 'time' })
    return { answerTo: walked === 'for_agent' ? latest : null }
  },
})
