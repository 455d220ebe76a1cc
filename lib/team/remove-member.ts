import { command, giveBackStanding } from '@/lib/operations'
import { handOver } from './hand-over'
import { accessChanged } from './live-session'
import { roleKey } from './role-grants'
import { leaveInput } from './schema'
import { assertAdminRemains, assertSomebodyElse, lockTeam, memberToManage, SEATS } from './team-lock'

/**
 * Removes a member for good. What it wrote stays under its name; what belongs to it goes to `successorId`, without one back
 * to the team.
 */
export const removeMember = command({
  name: 'members.remove',
  access: 'members:delete',
  input: leaveInput,
  route: { method: 'DELETE', path: '/members/{memberId}', summary: 'Remove a member' },
  handler: async ({ ctx, input }) => {
    assertSomebodyElse(ctx, input.memberId, 'You cannot remove yourself.')
    await lockTeam(ctx)
    const member = await memberToManage(ctx, input.memberId)
    const handed = await handOver(ctx, member.id, input.successorId ?? null)
    await ctx.db.member.delete({ where: ctx.key(member.id) })
    if (member.role === 'tenant_admin') await assertAdminRemains(ctx)
    if (member.status !== 'disabled') await giveBackStanding(ctx, SEATS)
    await accessChanged(ctx, member.id)
    ctx.emit('member.removed', { memberId: member.id })
    ctx.audit({
      resourceId: member.id,
      before: {
        email: member.emailNormalized,
        name: member.name,
        role: member.customRole?.name ?? roleKey(member),
        status: member.status,
      },
      after: { handed, successorId: input.successorId ?? null },
    })
    return { memberId: member.id }
  },
})
