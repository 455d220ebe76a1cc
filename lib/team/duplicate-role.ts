import { assertMayGrant, command, linesOf } from '@/lib/operations'
import { accountOf, chosenRole } from './chosen-role'
import { makeRole } from './keep-role'
import { duplicateRoleInput, isBuiltInRole } from './role-schema'
import { roleView } from './role-view'

/** A role of one's own that starts as another one, a built-in one too. */
export const duplicateRole = command({
  name: 'roles.duplicate',
  access: 'roles:write',
  input: duplicateRoleInput,
  route: {
    method: 'POST',
    path: '/roles/{role}/copies',
    summary: 'Copy a role',
    tags: ['Roles'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const source = await chosenRole(ctx, input.role, accountOf(ctx))
    assertMayGrant(ctx.actor, source.grants, accountOf(ctx))
    const described = isBuiltInRole(input.role) ? null : await ctx.db.role.findFirst({ where: { id: input.role } })
    const row = await makeRole(ctx, {
      name: input.name,
      description: described?.description ?? '',
      permissions: linesOf(source.grants),
    })
    ctx.emit('role.changed', { roleId: row.id })
    ctx.audit({ resourceId: row.id, after: { name: row.name, copyOf: input.role } })
    return roleView(row)
  },
})
