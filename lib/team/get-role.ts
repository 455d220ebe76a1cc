import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { isBuiltInRole, roleOfKeyInput } from './role-schema'
import { builtInView, roleView } from './role-view'

export const getRole = query({
  name: 'roles.get',
  access: 'roles:read',
  input: roleOfKeyInput,
  route: { method: 'GET', path: '/roles/{role}', summary: 'Read a role', tags: ['Roles'] },
  handler: async ({ ctx, input: { role } }) => {
    if (isBuiltInRole(role)) {
      const members = await ctx.db.member.count({ where: { role } })
      return { ...builtInView(role), members }
    }
    const [row, members] = await Promise.all([
      ctx.db.role.findFirst({ where: { id: role } }),
      ctx.db.member.count({ where: { roleId: role } }),
    ])
    if (!row) throw notFound('Role')
    return { ...roleView(row), members }
  },
})
