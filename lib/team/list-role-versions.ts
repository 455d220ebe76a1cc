import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { storedLines } from './role-grants'
import { roleIdInput } from './role-schema'

const MOST = 100

/** What a role has been, the newest first. */
export const listRoleVersions = query({
  name: 'roles.list-versions',
  access: 'roles:read',
  input: roleIdInput,
  route: { method: 'GET', path: '/roles/{roleId}/versions', summary: 'List the versions of a role', tags: ['Roles'] },
  handler: async ({ ctx, input }) => {
    const rows = await ctx.db.roleVersion.findMany({
      where: { roleId: input.roleId },
      orderBy: { version: 'desc' },
      take: MOST,
    })
    if (rows.length === 0) throw notFound('Role')
    return {
      items: rows.map((row) => ({
        version: row.version,
        name: row.name,
        description: row.description,
        permissions: storedLines(row.permissions),
        restoredFrom: row.restoredFrom,
        changedBy: row.changedByName,
        createdAt: row.createdAt.toISOString(),
      })),
    }
  },
})
