import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { CALL_BACK_FIELDS, callBackView } from './call-back-view'
import { CALL_BACK_CHANGED } from './events'
import { lockCallBack, theCallBack } from './lock-call-back'
import { settleCallBackInput } from './schema'

/** Somebody has called, has reached nobody, or the customer wants no call any more. @throws conflict where that was said already */
export const settleCallBack = command({
  name: 'call_backs.settle',
  access: 'conversations:write',
  about: theCallBack,
  input: settleCallBackInput,
  route: {
    method: 'POST',
    path: '/call-backs/{callBackId}/settle',
    summary: 'Say what came of a call-back',
    tags: ['Call-backs'],
  },
  handler: async ({ ctx, input: { callBackId, state, note } }) => {
    const { row, conversation } = await lockCallBack(ctx, callBackId)
    const isOpen = row.state === 'planned' || (row.state === 'missed' && state === 'done')
    if (!isOpen) throw conflict('Somebody else has settled this call-back.')
    const settled = await ctx.db.callBack.update({
      where: ctx.key(callBackId),
      data: { state, note, settledBy: ctx.actor.label, settledAt: new Date() },
      select: CALL_BACK_FIELDS,
    })
    ctx.emit(CALL_BACK_CHANGED, { callBackId, conversationId: conversation.id })
    ctx.audit({ resourceId: callBackId, before: { state: row.state }, after: { state } })
    return callBackView(settled)
  },
})
