import { newId } from '@/lib/kernel'
import { assertWithinLimit, command } from '@/lib/operations'
import { roleToGive } from './chosen-role'
import { accessChanged } from './live-session'
import { roleKey } from './role-grants'
import { changeRoleInput } from './schema'
import { assertAdminRemains, lockTeam, memberToManage } from './team-lock'

/**
 * Takes effect at the member's next request.
 * @throws conflict when nobody would be left to administer the team, forbidden for more rights than one has oneself
 */
export const changeRole = command({
  name: 'members.change-role',
  access: 'members:admin',
  input: changeRoleInput,
  route: { method: 'PUT', path: '/members/{memberId}/role', summary: "Change a member's role" },
  handler: async ({ ctx, input }) => {
    await lockTeam(ctx)
    const before = await memberToManage(ctx, input.memberId)
    const seats = { table: ctx.db.member, where: { status: { in: ['invited', 'active'] } } }
    await assertWithinLimit(ctx, 'users', before.id, seats)
    const { role, roleId, name } = await roleToGive(ctx, input.role, before.subTenantId)
    await ctx.db.member.update({ where: ctx.key(before.id), data: { role, roleId } })
    if (before.role === 'tenant_admin') await assertAdminRemains(ctx)
    await accessChanged(ctx, before.id)
    ctx.emit('member.changed', { memberId: before.id })
    ctx.emit('member.role_changed', { memberId: before.id, changeId: newId(), by: ctx.actor.label })
    ctx.audit({
      resourceId: before.id,
      before: { role: before.customRole?.name ?? roleKey(before) },
      after: { role: name ?? input.role },
    })
    return { memberId: before.id, role: input.role, roleName: name }
  },
})
