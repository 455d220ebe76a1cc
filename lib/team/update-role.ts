import { assertMayGrant, assertMayManage, command, grantsOf } from '@/lib/operations'
import { accountOf } from './chosen-role'
import { changeRoleState, roleOf } from './keep-role'
import { accessChanged } from './live-session'
import { storedLines } from './role-grants'
import { updateRoleInput } from './role-schema'
import { roleView } from './role-view'

/** Takes effect at the next request of everybody who has the role. @throws forbidden, conflict */
export const updateRole = command({
  name: 'roles.update',
  access: 'roles:write',
  input: updateRoleInput,
  route: { method: 'PUT', path: '/roles/{roleId}', summary: 'Change a role', tags: ['Roles'] },
  handler: async ({ ctx, input: { roleId, version, ...state } }) => {
    const before = await roleOf(ctx, roleId)
    assertMayManage(ctx.actor, grantsOf(storedLines(before.permissions)), accountOf(ctx))
    assertMayGrant(ctx.actor, grantsOf(state.permissions), accountOf(ctx))
    const row = await changeRoleState(ctx, roleId, version, state)
    await accessChanged(ctx, roleId)
    ctx.emit('role.changed', { roleId })
    ctx.audit({ resourceId: roleId, before: roleView(before), after: roleView(row) })
    return roleView(row)
  },
})
