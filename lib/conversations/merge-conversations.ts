import { conflict, newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { writeChange } from './change-conversation'
import { type LockedConversation, lockConversation, theConversation } from './lock-conversation'
import { mergeProblem } from './merge-rules'
import type { MergeProblem } from './merge-schema'
import { renewLast } from './renew-last'
import { mergePairInput } from './schema'
import { staffAuthor } from './staff-author'
import { tellStaff } from './system-message'

const WORDS: Readonly<Record<MergeProblem, string>> = {
  same: 'This is one conversation already.',
  other_contact: 'These conversations are of two contacts. Merge the contacts first.',
  not_mergeable: 'One of them is marked as spam, or has gone into another conversation.',
  web_chat: 'A chat of the website stays by itself: what was written elsewhere would show in that browser.',
  too_long: 'This conversation is too long to go into another one. Let the other one go into it.',
  under_way: 'A message or an act of it is still on its way. Try again in a moment.',
  has_merged: 'Another conversation has gone into this one. Let this one stay, or undo that first.',
  same_message: 'The same message stands in both.',
}

/** Both are held in one order, whoever begins. */
async function lockBoth(ctx: CommandContext, intoId: string, otherId: string) {
  const [first, second] = [intoId, otherId].sort()
  const locked = new Map<string, LockedConversation>()
  for (const id of [first, second]) if (id) locked.set(id, await lockConversation(ctx, id))
  const [into, other] = [locked.get(intoId), locked.get(otherId)]
  if (!into || !other) throw conflict(WORDS.same)
  return { into, other }
}

/** The labels of one on the other as well. @returns those that it did not have */
async function moveLabels(ctx: CommandContext, from: string, to: LockedConversation): Promise<string[]> {
  const rows = await ctx.db.conversationLabel.findMany({
    where: { conversationId: { in: [from, to.id] } },
    select: { conversationId: true, labelId: true },
  })
  const known = new Set(rows.flatMap(({ conversationId, labelId }) => (conversationId === to.id ? [labelId] : [])))
  const fresh = rows.flatMap(({ labelId }) => (known.has(labelId) ? [] : [labelId]))
  const { status, priority, lastMessageAt, subTenantId } = to
  await ctx.db.conversationLabel.createMany({
    data: fresh.map((labelId) => ({ conversationId: to.id, labelId, status, priority, lastMessageAt, subTenantId })),
    skipDuplicates: true,
  })
  return fresh
}

/**
 * Two conversations of one customer become one: the messages of the other stand in this one, in the order in which they were written. It
 * can be undone for 30 days. Answers go where those of this conversation go.
 * @throws conflict with why it cannot be done
 */
export const mergeConversations = command({
  name: 'conversations.merge',
  access: 'conversations:write',
  about: theConversation,
  input: mergePairInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/merges',
    summary: 'Merge another conversation of the same contact into this one',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { conversationId, otherId } }) => {
    const { into, other } = await lockBoth(ctx, conversationId, otherId)
    const problem = await mergeProblem(ctx, other, into)
    if (problem) throw conflict(WORDS[problem])
    const inOther = { where: { conversationId: otherId }, data: { conversationId } }
    const { status, state, assigneeId, teamId, snoozedUntil, closedAt } = other
    const labelIds = await moveLabels(ctx, otherId, into)
    const surveys = await ctx.db.survey.findMany({ where: { conversationId: otherId }, select: { id: true } })
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, other, 'mergedHere', { name })
    await ctx.db.message.updateMany({ where: inOther.where, data: { conversationId, originId: otherId } })
    await ctx.db.messageFile.updateMany(inOther)
    await ctx.db.messageTranslation.updateMany(inOther)
    await ctx.db.survey.updateMany(inOther)
    await ctx.db.scheduledReply.updateMany({
      where: { conversationId: otherId, state: 'planned' },
      data: { state: 'cancelled', reason: 'merged' },
    })
    await ctx.db.targetClock.deleteMany({ where: { conversationId: otherId } })
    const mergeId = newId()
    await ctx.db.conversationMerge.create({
      data: {
        id: mergeId,
        sourceId: otherId,
        targetId: conversationId,
        mergedBy: name,
        before: {
          status,
          state,
          assigneeId,
          teamId,
          snoozedUntil: snoozedUntil?.toISOString() ?? null,
          closedAt: closedAt?.toISOString() ?? null,
          labelIds,
          surveyIds: surveys.map(({ id }) => id),
        },
      },
    })
    await ctx.db.conversation.update({
      where: ctx.key(otherId),
      data: {
        dueAt: null,
        dueKind: null,
        laterDueAt: null,
        laterDueKind: null,
        mergedIntoId: conversationId,
        status: 'merged',
      },
      select: { id: true },
    })
    await writeChange(ctx, other, { status: 'merged', snoozedUntil: null })
    await renewLast(ctx, conversationId)
    const row = await writeChange(ctx, into, {})
    ctx.emit('conversation.moved', { conversationId: otherId })
    ctx.audit({ resourceId: conversationId, after: { merged: otherId, mergeId } })
    return { mergeId, conversation: row }
  },
})
