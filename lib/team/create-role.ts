import { assertMayGrant, command, grantsOf } from '@/lib/operations'
import { accountOf } from './chosen-role'
import { makeRole } from './keep-role'
import { roleInput } from './role-schema'
import { roleView } from './role-view'

/** @throws forbidden for rights that one does not have oneself */
export const createRole = command({
  name: 'roles.create',
  access: 'roles:write',
  input: roleInput,
  route: { method: 'POST', path: '/roles', summary: 'Create a role', tags: ['Roles'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    assertMayGrant(ctx.actor, grantsOf(input.permissions), accountOf(ctx))
    const row = await makeRole(ctx, input)
    ctx.emit('role.changed', { roleId: row.id })
    ctx.audit({ resourceId: row.id, after: input })
    return roleView(row)
  },
})
