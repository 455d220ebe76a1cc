import type { z } from 'zod'
import { containing, type Prisma } from '@/lib/db'
import type { listAuditInput } from './schema'

type Filter = Omit<z.output<typeof listAuditInput>, 'cursor' | 'limit'>

/** Smallest UUIDv7 of a moment: the ids of later entries are greater. */
function firstIdAt(at: string): string {
  const hex = Math.max(0, Date.parse(at)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** The entries that a filter means, after `cursor` (newest first). Times are those of the ids: one index serves all. */
export function auditWhere(filter: Filter, cursor?: string): Prisma.AuditLogWhereInput {
  const { search, from, until, ...plain } = filter
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined && value !== ''))
  const words = search?.trim()
  return {
    ...given,
    AND: [
      ...(cursor ? [{ id: { lt: cursor } }] : []),
      ...(from ? [{ id: { gte: firstIdAt(from) } }] : []),
      ...(until ? [{ id: { lt: firstIdAt(until) } }] : []),
      ...(words
        ? [{ OR: [{ actorLabel: containing(words) }, { action: containing(words) }, { detail: containing(words) }] }]
        : []),
    ],
  }
}
