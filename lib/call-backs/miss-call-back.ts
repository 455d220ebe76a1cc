import { command } from '@/lib/operations'
import { CALL_BACK_CHANGED } from './events'
import { meetInput, plannedFor } from './planned-for'
import { tellOfCallBack } from './tell-of-call-back'

/** It has passed, and nobody has said that they called. */
export const missCallBack = command({
  name: 'call_backs.miss',
  access: 'system',
  isAudited: false,
  input: meetInput,
  handler: async ({ ctx, input: due }) => {
    const row = await plannedFor(ctx, due)
    if (!row) return
    await ctx.db.callBack.updateMany({ where: { id: row.id }, data: { state: 'missed', settledAt: new Date() } })
    await tellOfCallBack(ctx, row, 'missed')
    ctx.emit(CALL_BACK_CHANGED, { callBackId: row.id, conversationId: row.conversationId })
  },
})
