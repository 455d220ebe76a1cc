import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { actingStaff } from './acting-staff'
import { liveRows } from './session-rules'

/** One's own sessions on the console, the latest used first. */
export const listStaffSessions = platformQuery({
  name: 'staff_sessions.list',
  access: 'staff',
  input: noInput,
  handler: async ({ ctx, db }) => {
    const { staffId, sessionId } = actingStaff(ctx)
    const rows = await db.staffSession.findMany({
      where: { staffId, ...liveRows() },
      orderBy: { lastUsedAt: 'desc' },
      take: 100,
      select: { id: true, createdAt: true, lastUsedAt: true, ip: true, userAgent: true },
    })
    return rows.map((row) => ({ ...row, isCurrent: row.id === sessionId }))
  },
})
