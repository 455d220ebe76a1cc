import { lockConversation } from '@/lib/conversations'
import { command } from '@/lib/operations'
import { bookCallBack } from './book-call-back'
import { CALL_BACK_FIELDS, callBackView } from './call-back-view'
import { planCallBackInput } from './schema'

/** A person promises a call in a conversation. One that is planned there is moved. @throws invalid */
export const planCallBack = command({
  name: 'call_backs.plan',
  access: 'conversations:write',
  about: { model: 'conversation', id: ({ conversationId }) => conversationId },
  input: planCallBackInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/call-backs',
    summary: 'Plan a call-back',
    description: 'A conversation has one planned call-back at most: another moment moves it.',
    tags: ['Call-backs'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { conversationId, dueAt, phone, about } }) => {
    const conversation = await lockConversation(ctx, conversationId)
    const by = { source: 'member', sourceName: ctx.actor.label } as const
    const { id } = await bookCallBack(ctx, conversation, { at: new Date(dueAt), phone, about, ...by })
    ctx.audit({ resourceId: id, after: { conversationId, dueAt } })
    return callBackView(await ctx.db.callBack.findFirstOrThrow({ where: { id }, select: CALL_BACK_FIELDS }))
  },
})
