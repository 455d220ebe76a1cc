import { z } from 'zod'
import { absenceOf, assignByRule, type LockedConversation, lockConversation } from '@/lib/conversations'
import { isAppError, uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { RULE_FIELDS, storedConditions } from './assignment-rule'
import { ruleFits } from './rule-fits'
import type { AssignmentWay, RuleSubject } from './schema'
import { chosenOf, whoIsThere } from './who-is-there'

/** One decision of an account after the other: two workers would otherwise give the same person their last free place twice. */
async function lockDecisions(ctx: CommandContext, subTenantId: string | null): Promise<void> {
  const first = await ctx.db.assignmentRule.findFirst({
    where: { subTenantId },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (first) await ctx.db.assignmentRule.updateMany({ where: { id: first.id }, data: { updatedAt: new Date() } })
}

async function subjectOf(ctx: CommandContext, conversation: LockedConversation): Promise<RuleSubject> {
  const [labels, contact] = await Promise.all([
    ctx.db.conversationLabel.findMany({ where: { conversationId: conversation.id }, select: { labelId: true } }),
    ctx.db.contact.findFirst({ where: { id: conversation.contactId, deletedAt: {} }, select: { locale: true } }),
  ])
  const { channel, connectionRef } = conversation
  return { channel, connectionRef, labelIds: labels.map(({ labelId }) => labelId), language: contact?.locale ?? null }
}

async function decide(ctx: CommandContext, conversation: LockedConversation): Promise<boolean> {
  const { subTenantId } = conversation
  const [rules, subject] = await Promise.all([
    ctx.db.assignmentRule.findMany({
      where: { subTenantId, isActive: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { ...RULE_FIELDS, lastMemberId: true },
    }),
    subjectOf(ctx, conversation),
  ])
  for (const { id, name: rule, team, way, lastMemberId, ...row } of rules) {
    const conditions = storedConditions(row.conditions)
    if (!ruleFits(conditions, subject, new Date())) continue
    const { skills } = conditions
    const isClosed = team !== null && (await absenceOf(ctx, team.id)) !== null
    const there =
      way === 'team' || isClosed ? [] : await whoIsThere(ctx, { subTenantId, teamId: team?.id ?? null, skills })
    const chosen = way === 'team' ? null : chosenOf(there, way as Exclude<AssignmentWay, 'team'>, lastMemberId)
    // With nobody there and no team to wait for, another rule may know somebody.
    if (!chosen && !team) continue
    const isNews = chosen !== null || team?.id !== conversation.teamId
    if (isNews) await assignByRule(ctx, conversation, { rule, team, member: chosen })
    if (chosen) await ctx.db.assignmentRule.updateMany({ where: { id }, data: { lastMemberId: chosen.id } })
    return isNews
  }
  return false
}

/** Asks the rules whose a conversation is that waits for people. One that somebody has, or that is closed, is left alone. */
export const assignWaiting = command({
  name: 'inbox.assign-waiting',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid }),
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, input.conversationId).catch((error: unknown) => {
      if (isAppError(error, 'not_found')) return null
      throw error
    })
    const isWaiting = conversation?.state === 'waiting' && conversation.status === 'open'
    if (!isWaiting || conversation.assigneeId !== null) return { assigned: false }
    await lockDecisions(ctx, conversation.subTenantId)
    return { assigned: await decide(ctx, conversation) }
  },
})
