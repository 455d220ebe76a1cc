import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { INVITATION_WANTED } from './invite-many'
import { MEMBER_MOVED } from './move-member'
import { RESET_REQUESTED } from './request-password-reset'
import { sendPasswordReset } from './send-password-reset'
import { sendWantedInvitation } from './send-wanted-invitation'
import { tellOfMove } from './tell-of-move'

const request = z.object({ memberId: z.string(), requestId: z.string() })

const invitation = z.object({ memberId: z.string(), inviterId: z.string().nullable() })

export const teamReactions: readonly Reaction[] = [
  reaction({
    name: 'team.send-invitation',
    events: [INVITATION_WANTED],
    handler: async (ctx, payload) => sendWantedInvitation(ctx, invitation.parse(payload)),
  }),
  reaction({
    name: 'team.send-password-reset',
    events: [RESET_REQUESTED],
    handler: async (ctx, payload) => sendPasswordReset(ctx, request.parse(payload)),
  }),
  reaction({
    name: 'team.tell-of-move',
    events: [MEMBER_MOVED],
    handler: (ctx, payload) => tellOfMove(ctx, { memberId: String(payload.memberId) }),
  }),
]
