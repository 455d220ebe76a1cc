import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { query } from '@/lib/operations'
import { brandingLayers } from './branding-layers'

const MOST = 50

const input = z.strictObject({
  /** Versions before this one. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
})

/** What the account has shown, newest first; `nextBefore` is null on the last page. */
export const listBrandingVersions = query({
  name: 'branding.list-versions',
  access: 'branding:read',
  input,
  route: { method: 'GET', path: '/branding/versions', summary: 'List versions of the branding', tags: ['Branding'] },
  handler: async ({ ctx, input: { before, limit } }) => {
    const db = platformDb()
    const [rows, { over }] = await Promise.all([
      db.brandingVersion.findMany({
        where: { tenantId: ctx.tenant.accountId, ...(before ? { version: { lt: before } } : {}) },
        orderBy: { version: 'desc' },
        take: limit + 1,
      }),
      brandingLayers(db, ctx),
    ])
    const page = rows.slice(0, limit)
    return {
      items: page.map((row) => ({
        version: row.version,
        restoredFrom: row.restoredFrom,
        by: row.createdBy,
        at: row.createdAt.toISOString(),
        colors: over(row.choices).colors,
      })),
      nextBefore: rows.length > limit ? (page.at(-1)?.version ?? null) : null,
    }
  },
})
