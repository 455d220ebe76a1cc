import type { TenantContext } from '@/lib/operations'
import { type Definition, definition } from './schema'

const MOST_KEPT = 200
/** What was put to use never changes. */
const kept = new Map<string, Definition>()

/** What a workflow was as of a version; null where it is gone. */
export async function versionOf(
  { db, tenantId }: Pick<TenantContext, 'db' | 'tenantId'>,
  { workflowId, version }: { workflowId: string; version: number },
): Promise<Definition | null> {
  const key = `${tenantId}:${workflowId}:${version}`
  const known = kept.get(key)
  if (known) return known
  const row = await db.workflowVersion.findFirst({ where: { workflowId, number: version } })
  if (!row) return null
  const parsed = definition.parse(row.definition)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, parsed)
  return parsed
}
