import { conflict } from '@/lib/kernel'
import { assertMayManage, command, grantsOf } from '@/lib/operations'
import { accountOf, roleToGive } from './chosen-role'
import { roleOf } from './keep-role'
import { accessChanged } from './live-session'
import { storedLines } from './role-grants'
import { deleteRoleInput } from './role-schema'
import { roleView } from './role-view'
import { lockTeam } from './team-lock'

/** Whoever has the role gets `replacement`; join links that give it end. @throws conflict without one, if it is in use */
export const deleteRole = command({
  name: 'roles.delete',
  access: 'roles:delete',
  input: deleteRoleInput,
  route: { method: 'DELETE', path: '/roles/{roleId}', summary: 'Delete a role', tags: ['Roles'] },
  handler: async ({ ctx, input: { roleId, replacement } }) => {
    await lockTeam(ctx)
    const before = await roleOf(ctx, roleId)
    assertMayManage(ctx.actor, grantsOf(storedLines(before.permissions)), accountOf(ctx))
    const members = await ctx.db.member.count({ where: { roleId } })
    if (members > 0) {
      if (!replacement || replacement === roleId) {
        throw conflict('This role is in use. Choose the role that its members get instead.')
      }
      const { role, roleId: nextId } = await roleToGive(ctx, replacement, accountOf(ctx))
      await ctx.db.member.updateMany({ where: { roleId }, data: { role, roleId: nextId } })
    }
    await ctx.db.joinLink.deleteMany({ where: { roleId } })
    await ctx.db.role.delete({ where: ctx.key(roleId) })
    await accessChanged(ctx, roleId)
    ctx.emit('role.deleted', { roleId })
    ctx.audit({ resourceId: roleId, before: roleView(before), after: { members, replacement: replacement ?? null } })
    return { roleId, moved: members }
  },
})
