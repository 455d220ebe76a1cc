import { z } from 'zod'
import { conflict, notFound } from '@/lib/kernel'
import { uuid } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { writeChange } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { UNDO_MS } from './merge-rules'
import { renewLast } from './renew-last'
import { CONVERSATION_STATES, CONVERSATION_STATUSES, undoConversationMergeInput } from './schema'
import { staffAuthor } from './staff-author'
import { tellStaff } from './system-message'

/** What the merged conversation was before. */
const stored = z.object({
  status: z.enum(CONVERSATION_STATUSES),
  state: z.enum(CONVERSATION_STATES),
  assigneeId: uuid.nullable(),
  teamId: uuid.nullable(),
  snoozedUntil: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  labelIds: z.array(uuid),
  surveyIds: z.array(uuid),
})

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

/**
 * Two conversations again. What was written since the merge stays where it was written, in the one that stayed.
 * @throws conflict when it is too late, was done already, or the conversation has gone on into another one
 */
export const undoConversationMerge = command({
  name: 'conversations.undo-merge',
  access: 'conversations:write',
  about: theConversation,
  input: undoConversationMergeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/merges/{mergeId}/undo',
    summary: 'Undo a merge of conversations',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, mergeId } }) => {
    const into = await lockConversation(ctx, conversationId)
    const merge = await ctx.db.conversationMerge.findFirst({ where: { id: mergeId, targetId: conversationId } })
    if (!merge) throw notFound('Merge')
    if (merge.undoneAt) throw conflict('This merge was undone already.')
    if (merge.createdAt.getTime() + UNDO_MS < Date.now()) throw conflict('This merge is too long ago to be undone.')
    if (into.status === 'merged') throw conflict('This conversation has gone into another one. Undo that first.')
    const other = await lockConversation(ctx, merge.sourceId)
    const before = stored.parse(merge.before)
    const back = { conversationId: other.id }
    const theirs = { conversationId, message: { originId: other.id } }
    await ctx.db.messageFile.updateMany({ where: theirs, data: back })
    await ctx.db.messageTranslation.updateMany({ where: theirs, data: back })
    await ctx.db.message.updateMany({
      where: { conversationId, originId: other.id },
      data: { ...back, originId: null },
    })
    await ctx.db.survey.updateMany({ where: { id: { in: before.surveyIds }, conversationId }, data: back })
    await ctx.db.conversationLabel.deleteMany({ where: { conversationId, labelId: { in: before.labelIds } } })
    await ctx.db.conversationMerge.update({ where: ctx.key(mergeId), data: { undoneAt: new Date() } })
    await ctx.db.conversation.update({
      where: ctx.key(other.id),
      data: { mergedIntoId: null, status: before.status },
      select: { id: true },
    })
    const { assigneeId, teamId } = before
    const [member, team] = await Promise.all([
      assigneeId
        ? ctx.db.member.findFirst({ where: { id: assigneeId, status: 'active' }, select: { id: true } })
        : null,
      teamId ? ctx.db.team.findFirst({ where: { id: teamId }, select: { id: true } }) : null,
    ])
    const isLeft = assigneeId !== null && !member
    await renewLast(ctx, other.id)
    await renewLast(ctx, conversationId)
    await writeChange(ctx, other, {
      status: before.status,
      state: isLeft && before.status !== 'closed' ? 'waiting' : before.state,
      assigneeId: member?.id ?? null,
      teamId: team?.id ?? null,
      snoozedUntil: moment(before.snoozedUntil),
      closedAt: moment(before.closedAt),
    })
    const row = await writeChange(ctx, into, {})
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, into, 'mergeUndone', { name })
    if (before.status === 'snoozed' && before.snoozedUntil) {
      const until = before.snoozedUntil
      ctx.emit('conversation.snooze_due', { conversationId: other.id, until }, { at: new Date(until) })
    }
    ctx.audit({ resourceId: conversationId, after: { undone: mergeId, conversationId: other.id } })
    return { conversationId: other.id, conversation: row }
  },
})
