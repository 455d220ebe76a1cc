import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { lockConversation, theConversation } from './lock-conversation'
import { MOST_LABELS_OF_ONE, setLabelsInput } from './schema'

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
    ctx.audit({ resourceId: id, after: { added: input.add, removed: input.remove } })
    return inboxRow(row)
  },
})
