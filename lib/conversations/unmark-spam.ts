import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { blocksOf } from './blocked-sender'
import { assertVersion, WAITS_AGAIN, writeChange } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { senderOf } from './mark-spam'
import { unmarkSpamInput } from './schema'
import { staffAuthor } from './staff-author'
import { notSpam } from './state'
import { tellStaff } from './system-message'

/** It was a customer after all: the conversation is what it was before, and with `unblock` its sender may write again. */
export const unmarkSpam = command({
  name: 'conversations.unmark-spam',
  access: 'conversations:write',
  about: theConversation,
  input: unmarkSpamInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/not-spam',
    summary: 'Take the mark of spam off a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    if (before.status !== 'spam') throw conflict('This conversation is not marked as spam.')
    const blocks = input.unblock ? await blocksOf(ctx, await senderOf(ctx, before)) : []
    await ctx.db.blockedSender.deleteMany({ where: { id: { in: blocks.map(({ id }) => id) } } })
    const row = await writeChange(ctx, before, notSpam(before))
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'unmarkedSpam', { name })
    if (row.status === 'open' && row.state === 'waiting') ctx.emit(WAITS_AGAIN, { conversationId: before.id })
    const unblocked = blocks.map(({ kind, value }) => ({ kind, value }))
    ctx.audit({ resourceId: before.id, before: { status: 'spam' }, after: { status: row.status, unblocked } })
    return row
  },
})
