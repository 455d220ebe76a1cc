import { type Reaction, reaction } from '@/lib/events'
import { settleToldMail } from './settle-told-mail'
import { MAIL_TOLD } from './store-told-mail'

export const mailIntakeReactions: readonly Reaction[] = [
  reaction({
    name: 'mail-intake.settle',
    events: [MAIL_TOLD],
    tenantConcurrency: 1,
    handler: async (ctx) => {
      for (let isMore = true; isMore; ) isMore = (await settleToldMail(ctx, {})).isMore
    },
  }),
]
