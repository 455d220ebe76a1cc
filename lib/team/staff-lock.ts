import { type PlatformClient, platformDb } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'

type Transaction = Pick<PlatformClient, '$executeRaw' | 'staff' | 'staffSession'>

/** Changes of who may do what on the console wait for each other. */
export const lockStaff = (db: Pick<PlatformClient, '$executeRaw'>): Promise<number> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('platform staff'))`

/** @throws not_found */
export async function staffById(db: Pick<PlatformClient, 'staff'>, id: string) {
  const row = await db.staff.findFirst({ where: { id }, omit: { passwordHash: true } })
  if (!row) throw notFound('Member of staff')
  return row
}

/** Somebody must be left who can do everything. @throws conflict */
export async function assertAnotherAdmin(db: Pick<PlatformClient, 'staff'>, staffId: string): Promise<void> {
  const others = await db.staff.count({ where: { role: 'super_admin', status: 'active', id: { not: staffId } } })
  if (others === 0) throw conflict('This is the last administrator of the platform. Make somebody else one first.')
}

/** Ends sessions in the open transaction. @returns how many */
export async function endSessionsOf(db: Transaction, staffId: string, sessionId?: string): Promise<number> {
  const { count } = await db.staffSession.updateMany({
    where: { staffId, revokedAt: null, ...(sessionId ? { id: sessionId } : {}) },
    data: { revokedAt: new Date() },
  })
  return count
}

/** When each was last on the console, and on how many devices they are signed in. */
export async function presenceOf(ids: readonly string[]): Promise<Map<string, { lastSeenAt: Date; sessions: number }>> {
  const rows = await platformDb().$queryRaw<{ id: string; lastSeenAt: Date; sessions: number }[]>`
    SELECT staff_id::text AS id, max(last_used_at) AS "lastSeenAt",
      count(*) FILTER (WHERE revoked_at IS NULL AND expires_at > now())::int AS sessions
    FROM platform.staff_session WHERE staff_id = ANY (${[...ids]}::uuid[]) GROUP BY staff_id`
  return new Map(rows.map(({ id, ...presence }) => [id, presence]))
}
