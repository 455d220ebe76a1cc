import { conflict, notFound } from '@/lib/kernel'
import type { CommandContext, TenantContext } from '@/lib/operations'

/** Whoever looks at the inbox is told of so many conversations one by one; the rest shows with the next look. */
const MOST_TOLD = 200

/** What belongs to a member. */
export type Belongings = {
  openConversations: number
  closedConversations: number
  contacts: number
  cannedReplies: number
  agents: number
  articles: number
}

export async function belongingsOf({ db }: TenantContext, memberId: string): Promise<Belongings> {
  const ownerId = memberId
  const [openConversations, closedConversations, contacts, cannedReplies, agents, articles] = await Promise.all([
    db.conversation.count({ where: { assigneeId: memberId, status: { not: 'closed' } } }),
    db.conversation.count({ where: { assigneeId: memberId, status: 'closed' } }),
    db.contact.count({ where: { ownerId } }),
    db.cannedReply.count({ where: { ownerId } }),
    db.agent.count({ where: { ownerId } }),
    db.helpArticle.count({ where: { ownerId } }),
  ])
  return { openConversations, closedConversations, contacts, cannedReplies, agents, articles }
}

async function assertSuccessor(ctx: CommandContext, memberId: string, successorId: string): Promise<void> {
  if (successorId === memberId) throw conflict('Choose somebody else to take over.')
  const known = await ctx.db.member.count({ where: { id: successorId, status: 'active' } })
  if (known === 0) throw notFound('Member')
}

/**
 * Gives what belongs to a member to `successorId`, or back to the team (null): its conversations then wait for somebody.
 * The foreign key of assigned conversations has no cascade: with it, their tenant would be set to null as well.
 */
export async function handOver(ctx: CommandContext, memberId: string, successorId: string | null): Promise<Belongings> {
  if (successorId) await assertSuccessor(ctx, memberId, successorId)
  const { db } = ctx
  const handed = await belongingsOf(ctx, memberId)
  const open = { assigneeId: memberId, status: { not: 'closed' } }
  const told = await db.conversation.findMany({
    where: open,
    orderBy: { lastMessageAt: 'desc' },
    take: MOST_TOLD,
    select: { id: true, version: true },
  })
  const passed = { assigneeId: successorId, version: { increment: 1 } }
  await db.conversation.updateMany({ where: open, data: successorId ? passed : { ...passed, state: 'waiting' } })
  await db.conversation.updateMany({ where: { assigneeId: memberId }, data: passed })
  const mine = { where: { ownerId: memberId }, data: { ownerId: successorId } }
  await db.contact.updateMany(mine)
  await db.cannedReply.updateMany(mine)
  await db.agent.updateMany(mine)
  await db.helpArticle.updateMany(mine)
  for (const { id, version } of told) {
    ctx.emit('conversation.changed', { conversationId: id, version: version + 1 })
  }
  return handed
}
