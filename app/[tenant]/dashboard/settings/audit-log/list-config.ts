import type { ListConfig, ListState } from '@/components/ui/data-table'
import { AUDIT_ACTORS, AUDIT_RESULTS, listAuditInput } from '@/lib/compliance/schema'
import { RESOURCES } from '@/lib/operations/schema'

/** What entries are about: resources, and what has verbs but no rights of its own. */
export const AREAS = [...new Set([...RESOURCES, 'sessions', 'profile', 'notifications', 'subaccounts', 'api_keys'])]
export const PERIODS = ['1', '7', '30', '90'] as const
const DAY_MS = 86_400_000

export const LIST: ListConfig = {
  columns: [
    { id: 'seq', isHiddenAtFirst: true },
    { id: 'when' },
    { id: 'who' },
    { id: 'what' },
    { id: 'result' },
    { id: 'from', isHiddenAtFirst: true },
    { id: 'details' },
  ],
  filters: {
    kind: AUDIT_ACTORS,
    area: AREAS,
    result: AUDIT_RESULTS,
    days: PERIODS,
    from: 'any',
    until: 'any',
    who: 'any',
    action: 'any',
    of: 'any',
  },
}

const dayAt = (text: string | undefined, plusDays: number): string | undefined => {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`) + plusDays * DAY_MS
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** The address's filters as the verbs take them; what is damaged in it is left out. */
export function filterOf({ query, filters }: ListState) {
  const days = Number(filters.days?.[0] ?? 0)
  const given = {
    search: query.slice(0, 100) || undefined,
    actorKind: filters.kind?.[0],
    actorId: filters.who?.[0]?.slice(0, 100),
    action: filters.action?.[0]?.slice(0, 100),
    resource: filters.area?.[0],
    resourceId: filters.of?.[0]?.slice(0, 100),
    result: filters.result?.[0],
    from: dayAt(filters.from?.[0], 0) ?? (days ? new Date(Date.now() - days * DAY_MS).toISOString() : undefined),
    until: dayAt(filters.until?.[0], 1),
  }
  const parsed = listAuditInput
    .omit({ cursor: true, limit: true })
    .safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  return parsed.success ? parsed.data : {}
}
