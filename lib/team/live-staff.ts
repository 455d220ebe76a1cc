import { platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
import type { Actor } from '@/lib/operations'
import { isLive, TOUCH_MS } from './session-rules'
import { openStaffToken } from './session-token'
import { shortCache } from './short-cache'

export type LiveStaff = { sessionId: string; id: string; email: string; name: string; role: string }

const cache = shortCache<LiveStaff | null>('staffSessions', (staff) => staff && [staff.id])

/** To be called by whatever changes a member of the platform's staff or its sessions. */
export const staffChanged = (staffId: string): void => cache.drop(staffId)

async function loadStaff(sessionId: string): Promise<LiveStaff | null> {
  const row = await platformDb().staffSession.findFirst({ where: { id: sessionId }, include: { staff: true } })
  if (!row || !isLive(row) || row.staff.status !== 'active') return null
  if (Date.now() - row.lastUsedAt.getTime() > TOUCH_MS) {
    await platformDb()
      .staffSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastUsedAt: new Date() } })
      .catch((error: unknown) => logger.warn({ err: error }, 'the last use of a session was not noted'))
  }
  const { id, emailNormalized, name, role } = row.staff
  return { sessionId, id, email: emailNormalized, name, role }
}

export const liveStaff = (sessionId: string): Promise<LiveStaff | null> =>
  cache.read(sessionId, () => loadStaff(sessionId))

export type StaffTokenSession = { state: 'live' | 'renewable'; staff: LiveStaff } | { state: 'none' }

/** What a token is worth on the console's host, now. */
export async function staffOfToken(token: string | null): Promise<StaffTokenSession> {
  const opened = token ? await openStaffToken(token) : null
  const staff = opened ? await liveStaff(opened.claims.session_id) : null
  if (!opened || !staff || staff.id !== opened.claims.user_id) return { state: 'none' }
  return { state: opened.isExpired ? 'renewable' : 'live', staff }
}

export const staffActor = (staff: LiveStaff): Actor => ({
  kind: 'staff',
  id: staff.id,
  label: staff.name,
  role: staff.role,
  sessionId: staff.sessionId,
})
