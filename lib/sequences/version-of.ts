import type { TenantContext } from '@/lib/operations'
import { type Definition, definition } from './schema'

const MOST_KEPT = 100
/** What was put to use never changes. */
const kept = new Map<string, Definition>()

export type VersionKey = { sequenceId: string; version: number }

/** What a sequence was as of a version; null where it is gone. */
export async function versionOf(
  { db, tenantId }: Pick<TenantContext, 'db' | 'tenantId'>,
  { sequenceId, version }: VersionKey,
): Promise<Definition | null> {
  const key = `${tenantId}:${sequenceId}:${version}`
  const known = kept.get(key)
  if (known) return known
  const row = await db.sequenceVersion.findFirst({ where: { sequenceId, number: version } })
  if (!row) return null
  const parsed = definition.parse(row.definition)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, parsed)
  return parsed
}
