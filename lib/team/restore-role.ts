import { notFound } from '@/lib/kernel'
import { assertMayGrant, assertMayManage, command, grantsOf } from '@/lib/operations'
import { accountOf } from './chosen-role'
import { changeRoleState, roleOf } from './keep-role'
import { accessChanged } from './live-session'
import { storedLines } from './role-grants'
import { restoreRoleInput } from './role-schema'
import { roleView } from './role-view'

/** What a role was at `restore` becomes its newest version. @throws forbidden when that gave more than one has oneself */
export const restoreRole = command({
  name: 'roles.restore',
  access: 'roles:write',
  input: restoreRoleInput,
  route: { method: 'POST', path: '/roles/{roleId}/restore', summary: 'Restore a version of a role', tags: ['Roles'] },
  handler: async ({ ctx, input: { roleId, version, restore } }) => {
    const before = await roleOf(ctx, roleId)
    const kept = await ctx.db.roleVersion.findFirst({ where: { roleId, version: restore } })
    if (!kept) throw notFound('Version')
    const permissions = storedLines(kept.permissions)
    assertMayManage(ctx.actor, grantsOf(storedLines(before.permissions)), accountOf(ctx))
    assertMayGrant(ctx.actor, grantsOf(permissions), accountOf(ctx))
    const state = { name: kept.name, description: kept.description, permissions }
    const row = await changeRoleState(ctx, roleId, version, state, restore)
    await accessChanged(ctx, roleId)
    ctx.emit('role.changed', { roleId })
    ctx.audit({ resourceId: roleId, before: roleView(before), after: { ...roleView(row), restoredFrom: restore } })
    return roleView(row)
  },
})
