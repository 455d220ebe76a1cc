import { command } from '@/lib/operations'
import { lockConversation } from './lock-conversation'
import { moveToWaiting } from './move-to-waiting'
import { handOverInput } from './schema'
import { isWithAgent } from './state'

/** The assistant gives the conversation to people. `handedOver` is false when it no longer has it. */
export const handOver = command({
  name: 'conversations.hand-over',
  access: 'system',
  input: handOverInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, input.conversationId)
    if (!isWithAgent(conversation)) return { handedOver: false }
    await moveToWaiting(ctx, conversation, input.reason)
    return { handedOver: true }
  },
})
