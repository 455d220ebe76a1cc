import { listen, platformDb } from '@/lib/db'
import { processWide, sha256Hex } from '@/lib/kernel'
import { type Actor, staffRoleMay } from '@/lib/operations'
import { isServed, type TenantRecord } from '@/lib/tenancy'

/** Where processes tell each other that a visit is over. */
export const VISIT_CHANGED = 'visit_changed'

export type LiveVisit = {
  id: string
  staffId: string
  staffName: string
  staffRole: string
  reason: string
  allowsChanges: boolean
  expiresAt: Date
}

const TTL_MS = 1_000

type Entry = { visit: Promise<LiveVisit | null>; readAt: number }
const cache = processWide('liveVisits', () => ({ entries: new Map<string, Entry>(), isListening: false }))

function hear(): void {
  if (cache.isListening) return
  cache.isListening = true
  listen(VISIT_CHANGED, { onMessage: () => cache.entries.clear() })
}

async function load(tenantId: string, tokenHash: string): Promise<LiveVisit | null> {
  const rows = await platformDb().$queryRaw<LiveVisit[]>`
    SELECT v.id::text, v.staff_id::text AS "staffId", v.staff_name AS "staffName", s.role AS "staffRole", v.reason,
      v.allows_changes AS "allowsChanges", v.expires_at AS "expiresAt"
    FROM platform.impersonation v JOIN platform.staff s ON s.id = v.staff_id
    WHERE v.token_hash = ${tokenHash} AND v.tenant_id = ${tenantId}::uuid AND v.opened_at IS NOT NULL
      AND v.ended_at IS NULL AND v.expires_at > now() AND s.status = 'active'`
  const visit = rows[0]
  // Who lost the right to visit meanwhile has lost the visit too.
  return visit && staffRoleMay(visit.staffRole, visit.allowsChanges ? 'visits:change' : 'visits:look') ? visit : null
}

/** The visit that a cookie names on this company's host, while it lasts. */
export async function liveVisit(tenant: TenantRecord, token: string | null): Promise<LiveVisit | null> {
  if (!token || !isServed(tenant.status)) return null
  hear()
  const hash = sha256Hex(token)
  const key = `${tenant.accountId} ${hash}`
  const known = cache.entries.get(key)
  const fresh =
    known && Date.now() - known.readAt < TTL_MS ? known : { visit: load(tenant.accountId, hash), readAt: Date.now() }
  if (cache.entries.size > 1_000) cache.entries.clear()
  cache.entries.set(key, fresh)
  const visit = await fresh.visit
  return visit && visit.expiresAt.getTime() > Date.now() ? visit : null
}

export const visitActor = ({ id, staffId, staffName, staffRole, allowsChanges, expiresAt }: LiveVisit): Actor => ({
  kind: 'staff',
  id: staffId,
  label: staffName,
  role: staffRole,
  sessionId: id,
  visit: { id, allowsChanges, expiresAt },
})
