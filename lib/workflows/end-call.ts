import { z } from 'zod'
import { command } from '@/lib/operations'
import { aboutCall, callingRun } from './calling-run'
import { heardUpTo, latestMessage, walkOn } from './walk-on'

export const LONGEST_RESULT = 8_000

/** What came of a call. The first word counts. @returns the message that the assistant is to answer */
export const endCall = command({
  name: 'workflows.end-call',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ ...aboutCall, isDone: z.boolean(), text: z.string().max(LONGEST_RESULT) }),
  handler: async ({ ctx, input: { isDone, text, ...input } }) => {
    const calling = await callingRun(ctx, input)
    if (!calling) return { answerTo: null }
    const { standing } = calling
    const latest = await latestMessage(ctx, standing.conversation.id)
    await heardUpTo(ctx, standing.run, latest)
    const walked = await walkOn(ctx, standing, { kind: 'called', isDone, text })
    return { answerTo: walked === 'for_agent' ? latest : null }
  },
})
