import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertMoment, remindAt } from './book-call-back'
import { CALL_BACK_FIELDS, callBackView } from './call-back-view'
import { CALL_BACK_CHANGED } from './events'
import { lockCallBack, theCallBack } from './lock-call-back'
import { moveCallBackInput } from './schema'

/** Another moment: for one that is planned, and for one that was missed or called off. @throws conflict */
export const moveCallBack = command({
  name: 'call_backs.move',
  access: 'conversations:write',
  about: theCallBack,
  input: moveCallBackInput,
  route: {
    method: 'POST',
    path: '/call-backs/{callBackId}/move',
    summary: 'Give a call-back another moment',
    tags: ['Call-backs'],
  },
  handler: async ({ ctx, input: { callBackId, dueAt } }) => {
    const at = new Date(dueAt)
    assertMoment(at)
    const { row, conversation } = await lockCallBack(ctx, callBackId)
    if (row.state === 'done') throw conflict('This call-back is done.')
    const other = { conversationId: conversation.id, state: 'planned', id: { not: callBackId } }
    if (await ctx.db.callBack.count({ where: other }))
      throw conflict('Another call-back is planned in this conversation.')
    const moved = await ctx.db.callBack.update({
      where: ctx.key(callBackId),
      data: { dueAt: at, state: 'planned', settledAt: null, settledBy: null },
      select: CALL_BACK_FIELDS,
    })
    remindAt(ctx, callBackId, at)
    ctx.emit(CALL_BACK_CHANGED, { callBackId, conversationId: conversation.id })
    ctx.audit({ resourceId: callBackId, before: { dueAt: row.dueAt, state: row.state }, after: { dueAt } })
    return callBackView(moved)
  },
})
