import { command } from '@/lib/operations'
import { CALL_BACK_OVERDUE } from './events'
import { meetInput, plannedFor } from './planned-for'
import { tellOfCallBack } from './tell-of-call-back'

/** How long nobody has to have called before it is missed. */
const GRACE_MS = 2 * 3_600_000

/** The moment has come. */
export const remindOfCallBack = command({
  name: 'call_backs.remind',
  access: 'system',
  isAudited: false,
  input: meetInput,
  handler: async ({ ctx, input: due }) => {
    const row = await plannedFor(ctx, due)
    if (!row) return
    await tellOfCallBack(ctx, row, 'due')
    ctx.emit(CALL_BACK_OVERDUE, due, { at: new Date(row.dueAt.getTime() + GRACE_MS) })
  },
})
