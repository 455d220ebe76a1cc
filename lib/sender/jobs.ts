import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { CHECK_DUE, recheckEmailDomain } from './check-email-domain'

const due = z.object({ domainId: z.string() })

export const senderReactions: readonly Reaction[] = [
  reaction({
    name: 'sender.recheck-domain',
    events: [CHECK_DUE],
    handler: async (ctx, payload) => void (await recheckEmailDomain(ctx, { id: due.parse(payload).domainId })),
  }),
]
