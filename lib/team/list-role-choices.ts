import { noInput } from '@/lib/kernel/schema'
import { beyond, grantsOf, grantsOfRole, query } from '@/lib/operations'
import { accountOf } from './chosen-role'
import { storedLines } from './role-grants'
import { BUILT_IN_ROLES } from './role-schema'

/** The roles that can be given in this account; `isOpen` is false for those that reach further than oneself. */
export const listRoleChoices = query({
  name: 'members.list-role-choices',
  access: 'members:read',
  input: noInput,
  route: { method: 'GET', path: '/members/roles', summary: 'List the roles that members can get', tags: ['Members'] },
  handler: async ({ ctx }) => {
    const account = accountOf(ctx)
    const absent = account === null ? 'subtenant_admin' : 'tenant_admin'
    const own = await ctx.db.role.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 500,
      select: { id: true, name: true, description: true, permissions: true },
    })
    const builtIn = BUILT_IN_ROLES.filter((role) => role !== absent).map((role) => ({
      key: role as string,
      name: null as string | null,
      description: '',
      isOpen: beyond(ctx.actor, grantsOfRole(role), account).length === 0,
    }))
    const made = own.map((row) => ({
      key: row.id,
      name: row.name as string | null,
      description: row.description,
      isOpen: beyond(ctx.actor, grantsOf(storedLines(row.permissions)), account).length === 0,
    }))
    return { items: [...builtIn, ...made] }
  },
})
