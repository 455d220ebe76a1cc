import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { keepLabelRows } from './label-rows'
import type { LockedConversation } from './lock-conversation'
import type { SharedInboxRow } from './schema'
import type { ConversationChange } from './state'

/** Somebody had it, or it was closed; now it waits for people again, so rules are asked again. */
export const WAITS_AGAIN = 'conversation.waits_again'

const MERGED = 'This conversation has gone into another one of the same contact.'

/** Writes a change of state, status or assignee, and says so to whoever looks. */
export async function writeChange(
  ctx: CommandContext,
  conversation: LockedConversation,
  change: ConversationChange,
): Promise<SharedInboxRow> {
  const row = await ctx.db.conversation.update({
    where: ctx.key(conversation.id),
    data: { ...change, version: { increment: 1 } },
    select: CONVERSATION_FIELDS,
  })
  const { status, lastMessageAt } = change
  await keepLabelRows(ctx, row.id, { ...(status ? { status } : {}), ...(lastMessageAt ? { lastMessageAt } : {}) })
  ctx.emit('conversation.changed', { conversationId: row.id, version: row.version })
  return inboxRow(row)
}

/**
 * The same of what is no spam.
 * @throws conflict for what is marked as spam: it takes no part in the work until somebody takes the mark off
 */
export async function changeConversation(
  ctx: CommandContext,
  conversation: LockedConversation,
  change: ConversationChange,
): Promise<SharedInboxRow> {
  if (conversation.status === 'merged') throw conflict(MERGED)
  if (conversation.status === 'spam' && change.status !== 'spam')
    throw conflict('This conversation is marked as spam. Take the mark off first.')
  return writeChange(ctx, conversation, change)
}

async function whatHappened(ctx: CommandContext, current: LockedConversation): Promise<string> {
  if (current.status === 'closed') return 'This conversation was closed in the meantime.'
  if (current.assigneeId && current.assigneeId !== ctx.actor.id) {
    const holder = await ctx.db.member.findFirst({ where: { id: current.assigneeId }, select: { name: true } })
    if (holder) return `${holder.name} has taken this conversation.`
  }
  if (current.status === 'merged') return MERGED
  if (current.status === 'spam') return 'This conversation was marked as spam in the meantime.'
  if (current.status === 'snoozed') return 'This conversation was snoozed in the meantime.'
  return 'This conversation has changed in the meantime.'
}

/** @throws conflict that names who or what was faster, when the member acts on an older version */
export async function assertVersion(ctx: CommandContext, current: LockedConversation, version: number): Promise<void> {
  if (current.version !== version) throw conflict(await whatHappened(ctx, current))
}
