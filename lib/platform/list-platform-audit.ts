import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listAuditInput } from './schema'

export const listPlatformAudit = platformQuery({
  name: 'audit.list',
  access: 'audit:read',
  input: listAuditInput,
  route: { method: 'GET', path: '/audit', summary: 'The platform’s audit log', tags: ['Audit log'] },
  handler: async ({ db, input }) => {
    const rows = await db.platformAudit.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.action ? { action: { startsWith: input.action } } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    return cutPage(rows, input.limit)
  },
})
