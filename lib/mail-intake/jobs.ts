import { type Reaction, reaction } from '@/lib/events'
import { settleToldMail } from './settle-told-mail'
import { MAIL_TOLD } from './store-told-mail'

export const mailIntakeReactions: readonly Reaction[] = [
  reaction({
    name: 'mail-intake.settle',
    events: [MAIL_TOLD],
    tenantConcurrency: 1,
    handler: async (ctx, _payload, signal) => {
      for (let isMore = true; isMore && !signal.aborted; ) isMore = (await settleToldMail(ctx, {})).isMore
    },
  }),
]
