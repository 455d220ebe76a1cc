import { platformQuery } from '@/lib/operations'
import { liveRows } from './session-rules'
import { staffById } from './staff-lock'
import { staffIdInput } from './staff-schema'

/** One member of the platform's staff and where they are signed in. @throws not_found */
export const getStaff = platformQuery({
  name: 'staff.get',
  access: 'team:read',
  input: staffIdInput,
  handler: async ({ ctx, db, input }) => {
    const { emailNormalized: email, ...staff } = await staffById(db, input.staffId)
    const sessions = await db.staffSession.findMany({
      where: { staffId: staff.id, ...liveRows() },
      orderBy: { lastUsedAt: 'desc' },
      take: 100,
      select: { id: true, createdAt: true, lastUsedAt: true, ip: true, userAgent: true },
    })
    const own = ctx.actor.kind === 'staff' ? ctx.actor.sessionId : null
    return { ...staff, email, sessions: sessions.map((row) => ({ ...row, isCurrent: row.id === own })) }
  },
})
