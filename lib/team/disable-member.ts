import { conflict } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { revokeSessions } from './revoke-sessions'
import { memberIdInput } from './schema'
import { assertAdminRemains, assertSomebodyElse, lockTeam, memberToManage, SEATS } from './team-lock'

/** Shuts a member out at once: its sessions end and its seat is free. */
export const disableMember = command({
  name: 'members.disable',
  access: 'members:admin',
  input: memberIdInput,
  route: { method: 'POST', path: '/members/{memberId}/disable', summary: 'Disable a member' },
  handler: async ({ ctx, input }) => {
    assertSomebodyElse(ctx, input.memberId, 'You cannot disable yourself.')
    await lockTeam(ctx)
    const member = await memberToManage(ctx, input.memberId)
    if (member.status === 'invited') throw conflict('This member has not joined yet. Withdraw the invitation instead.')
    if (member.status === 'active') {
      await ctx.db.member.update({ where: ctx.key(member.id), data: { status: 'disabled' } })
      await assertAdminRemains(ctx)
      await ctx.db.memberToken.deleteMany({ where: { memberId: member.id, usedAt: null } })
      await revokeSessions(ctx, member.id)
      await giveBackStanding(ctx, SEATS)
      ctx.emit('member.disabled', { memberId: member.id })
    }
    ctx.audit({ resourceId: member.id, before: { status: member.status }, after: { status: 'disabled' } })
    return { memberId: member.id, status: 'disabled' as const }
  },
})
