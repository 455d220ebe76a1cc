import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { RESET_REQUESTED } from './request-password-reset'
import { sendPasswordReset } from './send-password-reset'

const request = z.object({ memberId: z.string(), requestId: z.string() })

export const teamReactions: readonly Reaction[] = [
  reaction({
    name: 'team.send-password-reset',
    events: [RESET_REQUESTED],
    handler: async (ctx, payload) => sendPasswordReset(ctx, request.parse(payload)),
  }),
]
