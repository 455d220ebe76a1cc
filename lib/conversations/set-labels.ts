import { conflict, newId, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { lockConversation, theConversation } from './lock-conversation'
import { MOST_LABELS_OF_ONE, setLabelsInput } from './schema'

/** Somebody has set labels that were not there: {conversationId, labelIds (between commas), changeId}. */
export const LABELLED = 'conversation.labelled'

/** Puts labels on a conversation and takes others off. What is there already, or gone already, stays so. */
export const setLabels = command({
  name: 'conversations.set-labels',
  access: 'conversations:write',
  about: theConversation,
  input: setLabelsInput,
  route: {
    method: 'PATCH',
    path: '/conversations/{conversationId}/labels',
    summary: 'Label a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const { id, status, priority, lastMessageAt, subTenantId } = await lockConversation(ctx, input.conversationId)
    const add = [...new Set(input.add)]
    const labels = await ctx.db.label.findMany({ where: { id: { in: add }, subTenantId }, select: { id: true } })
    if (labels.length < add.length) throw notFound('Label')
    await ctx.db.conversationLabel.deleteMany({ where: { conversationId: id, labelId: { in: input.remove } } })
    const had = await ctx.db.conversationLabel.findMany({
      where: { conversationId: id, labelId: { in: add } },
      select: { labelId: true },
    })
    await ctx.db.conversationLabel.createMany({
      data: add.map((labelId) => ({ conversationId: id, labelId, status, priority, lastMessageAt, subTenantId })),
      skipDuplicates: true,
    })
    const row = await ctx.db.conversation.findFirst({ where: { id }, select: CONVERSATION_FIELDS })
    if (!row) throw notFound('Conversation')
    if (row.labels.length > MOST_LABELS_OF_ONE) {
      throw conflict(`A conversation has at most ${MOST_LABELS_OF_ONE} labels.`)
    }
    ctx.emit('conversation.changed', { conversationId: id, version: row.version })
    const set = add.filter((labelId) => !had.some((one) => one.labelId === labelId))
    // What a program of ours sets begins nothing, so that nothing goes in circles.
    if (set.length > 0 && ctx.actor.kind !== 'system') {
      ctx.emit(LABELLED, { conversationId: id, labelIds: set.join(','), changeId: newId() })
    }
    ctx.audit({ resourceId: id, after: { added: input.add, removed: input.remove } })
    return inboxRow(row)
  },
})
