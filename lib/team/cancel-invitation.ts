import { conflict } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { memberIdInput } from './schema'
import { memberToManage, SEATS } from './team-lock'

/** Withdraws an invitation; its link stops working and the seat is free again. */
export const cancelInvitation = command({
  name: 'members.cancel-invitation',
  access: 'members:write',
  input: memberIdInput,
  route: { method: 'DELETE', path: '/members/{memberId}/invitation', summary: 'Withdraw an invitation' },
  handler: async ({ ctx, input }) => {
    const member = await memberToManage(ctx, input.memberId)
    const removed = await ctx.db.member.deleteMany({ where: { id: member.id, status: 'invited' } })
    if (removed.count === 0) throw conflict('This member has joined already.')
    await giveBackStanding(ctx, SEATS)
    ctx.emit('member.removed', { memberId: member.id })
    ctx.audit({ resourceId: member.id, before: { email: member.emailNormalized, role: member.role } })
    return { memberId: member.id }
  },
})
