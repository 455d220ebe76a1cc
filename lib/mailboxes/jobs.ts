import { type Reaction, reaction } from '@/lib/events'
import { MAILBOX_DUE, mailboxLine } from './mailbox-line'

export const mailboxReactions: readonly Reaction[] = [
  reaction({
    name: 'mailboxes.join-line',
    events: [MAILBOX_DUE],
    handler: (ctx, payload) => mailboxLine.join(ctx, String(payload.mailboxId)),
  }),
]
