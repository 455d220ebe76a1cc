import { invalid, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { type LockedConversation, lockConversation } from './lock-conversation'
import type { PlannedReply } from './schema'
import { tellStaff } from './system-message'

export const REPLY_DUE = 'reply.due'
const LONGEST_MS = 366 * 86_400_000

export const PLANNED_FIELDS = {
  id: true,
  body: true,
  dueAt: true,
  goesAnyway: true,
  member: { select: { name: true } },
} as const

type Row = { id: string; body: string; dueAt: Date; goesAnyway: boolean; member: { name: string } }
export const plannedView = ({ id, body, dueAt, goesAnyway, member }: Row): PlannedReply => ({
  id,
  author: member.name,
  body,
  dueAt: dueAt.toISOString(),
  goesAnyway,
})

/** @throws invalid */
export function assertMoment(dueAt: Date): void {
  const aheadMs = dueAt.getTime() - Date.now()
  if (aheadMs <= 0) throw invalid('dueAt', 'is in the past')
  if (aheadMs > LONGEST_MS) throw invalid('dueAt', 'is more than a year ahead')
}

/** A reply that is still planned, with its conversation held. @throws not_found */
export async function lockPlanned(ctx: CommandContext, plannedId: string) {
  const where = { id: plannedId, state: 'planned' }
  const found = await ctx.db.scheduledReply.findFirst({ where, select: { conversationId: true } })
  if (!found) throw notFound('Planned reply')
  const conversation = await lockConversation(ctx, found.conversationId)
  const row = await ctx.db.scheduledReply.findFirst({ where })
  if (!row) throw notFound('Planned reply')
  return { row, conversation }
}

/** The customer has written: what was planned without knowing that does not go out, and the thread says so. */
export async function cancelPlanned(ctx: CommandContext, conversation: LockedConversation): Promise<void> {
  const { count } = await ctx.db.scheduledReply.updateMany({
    where: { conversationId: conversation.id, state: 'planned', goesAnyway: false },
    data: { state: 'cancelled', reason: 'customer_wrote' },
  })
  if (count > 0) await tellStaff(ctx, conversation, 'plannedCancelled')
}
