import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { accountOf } from './chosen-role'
import { BUILT_IN_ROLES } from './role-schema'
import { builtInView, roleView } from './role-view'

/** The built-in roles of this account, then the company's own by name, each with how many members have it. */
export const listRoles = query({
  name: 'roles.list',
  access: 'roles:read',
  input: noInput,
  route: { method: 'GET', path: '/roles', summary: 'List the roles', tags: ['Roles'] },
  handler: async ({ ctx }) => {
    const [own, counts] = await Promise.all([
      ctx.db.role.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 500 }),
      ctx.db.member.groupBy({ by: ['role', 'roleId'], _count: { _all: true } }),
    ])
    const members = new Map(counts.map((row) => [row.roleId ?? row.role, row._count._all]))
    const absent = accountOf(ctx) === null ? 'subtenant_admin' : 'tenant_admin'
    const builtIn = BUILT_IN_ROLES.filter((role) => role !== absent || members.has(role)).map(builtInView)
    return {
      items: [...builtIn, ...own.map(roleView)].map((view) => ({ ...view, members: members.get(view.key) ?? 0 })),
    }
  },
})
