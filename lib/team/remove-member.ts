import { command, giveBackStanding } from '@/lib/operations'
import { accessChanged } from './live-session'
import { memberIdInput } from './schema'
import { assertAdminRemains, assertSomebodyElse, lockTeam, memberToManage, SEATS } from './team-lock'

/** Removes a member for good. What it wrote stays under its name; its conversations go back to the team. */
export const removeMember = command({
  name: 'members.remove',
  access: 'members:delete',
  input: memberIdInput,
  route: { method: 'DELETE', path: '/members/{memberId}', summary: 'Remove a member' },
  handler: async ({ ctx, input }) => {
    assertSomebodyElse(ctx, input.memberId, 'You cannot remove yourself.')
    await lockTeam(ctx)
    const member = await memberToManage(ctx, input.memberId)
    // The foreign key of assigned conversations has no cascade: with it, their tenant would be set to null as well.
    const released = { assigneeId: null, version: { increment: 1 } }
    await ctx.db.conversation.updateMany({
      where: { assigneeId: member.id, status: { not: 'closed' } },
      data: { ...released, state: 'waiting' },
    })
    await ctx.db.conversation.updateMany({ where: { assigneeId: member.id }, data: released })
    await ctx.db.member.delete({ where: ctx.key(member.id) })
    if (member.role === 'tenant_admin') await assertAdminRemains(ctx)
    if (member.status !== 'disabled') await giveBackStanding(ctx, SEATS)
    await accessChanged(ctx, member.id)
    ctx.emit('member.removed', { memberId: member.id })
    ctx.audit({
      resourceId: member.id,
      before: { email: member.emailNormalized, name: member.name, role: member.role, status: member.status },
    })
    return { memberId: member.id }
  },
})
