import { command } from '@/lib/operations'
import { accessChanged } from './live-session'
import { changeRoleInput } from './schema'
import { assertAdminRemains, lockTeam, memberOf } from './team-lock'

/** Takes effect at the member's next request. @throws conflict when nobody would be left to administer the team */
export const changeRole = command({
  name: 'members.change-role',
  access: 'members:admin',
  input: changeRoleInput,
  route: { method: 'PUT', path: '/members/{memberId}/role', summary: "Change a member's role" },
  handler: async ({ ctx, input }) => {
    await lockTeam(ctx)
    const before = await memberOf(ctx, input.memberId)
    await ctx.db.member.update({ where: ctx.key(before.id), data: { role: input.role } })
    if (before.role === 'tenant_admin') await assertAdminRemains(ctx)
    await accessChanged(ctx, before.id)
    ctx.emit('member.changed', { memberId: before.id })
    ctx.audit({ resourceId: before.id, before: { role: before.role }, after: { role: input.role } })
    return { memberId: before.id, role: input.role }
  },
})
