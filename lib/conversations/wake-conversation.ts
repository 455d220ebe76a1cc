import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changeConversation } from './change-conversation'
import { lockConversation } from './lock-conversation'
import { woken } from './state'
import { tellStaff } from './system-message'

/** Ends the snooze that was set for `until`. One that was changed or ended meanwhile is left alone. */
export const wakeConversation = command({
  name: 'conversations.wake',
  access: 'system',
  input: z.strictObject({ conversationId: uuid, until: z.iso.datetime() }),
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, input.conversationId)
    const isThisSnooze =
      conversation.status === 'snoozed' && conversation.snoozedUntil?.getTime() === Date.parse(input.until)
    if (!isThisSnooze) return { woken: false }
    await changeConversation(ctx, conversation, woken(new Date()))
    await tellStaff(ctx, conversation, 'woken')
    return { woken: true }
  },
})
