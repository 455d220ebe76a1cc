import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { snoozeInput } from './schema'
import { staffAuthor } from './staff-author'
import { snoozed } from './state'
import { tellStaff } from './system-message'

const LONGEST_MS = 366 * 86_400_000

/** Puts it aside until a moment; the customer's next message, or the moment, brings it back. */
export const snoozeConversation = command({
  name: 'conversations.snooze',
  access: 'conversations:write',
  about: theConversation,
  input: snoozeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/snooze',
    summary: 'Snooze a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const until = new Date(input.until)
    const aheadMs = until.getTime() - Date.now()
    if (aheadMs <= 0) throw invalid('until', 'is in the past')
    if (aheadMs > LONGEST_MS) throw invalid('until', 'is more than a year ahead')
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    const row = await changeConversation(ctx, before, snoozed(until))
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'snoozed', { name })
    ctx.emit('conversation.snooze_due', { conversationId: before.id, until: until.toISOString() }, { at: until })
    ctx.audit({ resourceId: before.id, before: { status: before.status }, after: { status: 'snoozed', until } })
    return row
  },
})
