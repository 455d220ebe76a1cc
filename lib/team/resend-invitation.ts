import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { memberIdInput } from './schema'
import { sendInvitation } from './send-invitation'
import { memberOf } from './team-lock'
import { takeMailRequest } from './throttles'

export const resendInvitation = command({
  name: 'members.resend-invitation',
  access: 'members:write',
  input: memberIdInput,
  route: { method: 'POST', path: '/members/{memberId}/invitation', summary: 'Send an invitation again' },
  handler: async ({ ctx, input }) => {
    const member = await memberOf(ctx, input.memberId)
    if (member.status !== 'invited') throw conflict('This member has joined already.')
    await takeMailRequest(ctx.tenantId, member.emailNormalized, ctx.request.ip)
    await sendInvitation(ctx, member)
    ctx.audit({ resourceId: member.id })
    return { memberId: member.id }
  },
})
