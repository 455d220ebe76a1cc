import { cutPage } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { auditWhere } from './audit-filter'
import { listAuditInput } from './schema'

/** The numbers under which entries were sealed; one that waits for its seal has none yet. */
export async function sealsOf(ctx: TenantContext, ids: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db.auditSeal.findMany({
    where: { auditId: { in: ids } },
    select: { auditId: true, seq: true },
  })
  return new Map(rows.map((row) => [row.auditId, Number(row.seq)]))
}

/** The company's own audit log, newest first. */
export const listAudit = query({
  name: 'audit.list',
  access: 'audit:read',
  input: listAuditInput,
  route: { method: 'GET', path: '/audit', summary: 'List the audit log', tags: ['Audit'] },
  handler: async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const rows = await ctx.db.auditLog.findMany({
      where: auditWhere(filter, cursor),
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const seals = await sealsOf(
      ctx,
      items.map((row) => row.id),
    )
    return {
      items: items.map((row) => ({ ...row, seq: seals.get(row.id) ?? null })),
      nextCursor,
    }
  },
})
