import { type Reaction, reaction } from '@/lib/events'
import { CALL_BACK_DUE, CALL_BACK_OVERDUE } from './events'
import { missCallBack } from './miss-call-back'
import { remindOfCallBack } from './remind-of-call-back'

const due = ({ callBackId, moment }: Record<string, unknown>) => ({
  callBackId: String(callBackId),
  moment: String(moment),
})

export const callBackReactions: Reaction[] = [
  reaction({
    name: 'call-backs.remind',
    events: [CALL_BACK_DUE],
    handler: (ctx, payload) => remindOfCallBack(ctx, due(payload)),
    concurrency: 2,
  }),
  reaction({
    name: 'call-backs.miss',
    events: [CALL_BACK_OVERDUE],
    handler: (ctx, payload) => missCallBack(ctx, due(payload)),
    concurrency: 2,
  }),
]
