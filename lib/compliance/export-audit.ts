import { query } from '@/lib/operations'
import { auditWhere } from './audit-filter'
import { sealsOf } from './list-audit'
import { exportAuditInput } from './schema'

const ROWS = 1_000

/** The next thousand entries of an export; whoever writes the file asks until there is no cursor. */
export const exportAudit = query({
  name: 'audit.export',
  access: 'audit:read',
  feature: 'audit_export',
  input: exportAuditInput,
  route: { method: 'GET', path: '/audit/export', summary: 'Export the audit log in pages of 1,000', tags: ['Audit'] },
  handler: async ({ ctx, input: { cursor, ...filter } }) => {
    const rows = await ctx.db.auditLog.findMany({
      where: auditWhere(filter, cursor),
      orderBy: { id: 'desc' },
      take: ROWS,
      omit: { tenantId: true },
    })
    const seals = await sealsOf(
      ctx,
      rows.map((row) => row.id),
    )
    return {
      items: rows.map((row) => ({ ...row, seq: seals.get(row.id) ?? null })),
      nextCursor: rows.length === ROWS ? (rows.at(-1)?.id ?? null) : null,
    }
  },
})
