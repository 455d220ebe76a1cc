import { conflict } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { handOver } from './hand-over'
import { revokeSessions } from './revoke-sessions'
import { leaveInput } from './schema'
import { assertAdminRemains, assertSomebodyElse, lockTeam, memberToManage, SEATS } from './team-lock'

/**
 * Shuts a member out at once: its sessions end and its seat is free. What belongs to it goes to `successorId`, or with null
 * back to the team; left out, it stays.
 */
export const disableMember = command({
  name: 'members.disable',
  access: 'members:admin',
  input: leaveInput,
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
    const { successorId } = input
    const handed = successorId === undefined ? null : await handOver(ctx, member.id, successorId)
    ctx.audit({
      resourceId: member.id,
      before: { status: member.status },
      after: { status: 'disabled', ...(handed ? { handed, successorId } : {}) },
    })
    return { memberId: member.id, status: 'disabled' as const }
  },
})
