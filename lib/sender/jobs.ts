import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { CHECK_DUE } from './look-at-email-domain'
import { recheckEmailDomain } from './recheck-email-domain'

const due = z.object({ domainId: z.string() })

export const senderReactions: readonly Reaction[] = [
  reaction({
    name: 'sender.recheck-domain',
    events: [CHECK_DUE],
    handler: async (ctx, payload) => void (await recheckEmailDomain(ctx, { id: due.parse(payload).domainId })),
  }),
]
