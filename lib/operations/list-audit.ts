import { z } from 'zod'
import { freeText, idPageInput } from '@/lib/kernel'
import { query } from './verb'

/** The company's own audit log, newest first. */
export const listAudit = query({
  name: 'audit.list',
  access: 'audit:read',
  input: z.strictObject({
    ...idPageInput,
    resource: freeText(60).optional(),
    result: z.enum(['success', 'failure']).optional(),
  }),
  route: { method: 'GET', path: '/audit', summary: 'List the audit log', tags: ['Audit'] },
  handler: async ({ ctx, input }) => {
    const rows = await ctx.db.auditLog.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.resource ? { resource: input.resource } : {}),
        ...(input.result ? { result: input.result } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
