import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { sendInvitation } from './send-invitation'
import { memberOf } from './team-lock'

/** The mail of somebody who was invited in a list; a second run finds the first one's link and does nothing. */
export const sendWantedInvitation = command({
  name: 'members.send-invitation',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid, inviterId: uuid.nullable() }),
  handler: async ({ ctx, input: { memberId, inviterId } }) => {
    const member = await memberOf(ctx, memberId)
    if (member.status !== 'invited') return
    if (await ctx.db.memberToken.count({ where: { memberId, kind: 'invitation' } })) return
    const inviter = inviterId
      ? await ctx.db.member.findFirst({ where: { id: inviterId }, select: { name: true } })
      : null
    await sendInvitation(ctx, member, inviter?.name)
  },
})
