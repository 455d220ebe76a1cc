import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { actingStaff } from './acting-staff'
import { staffChanged } from './live-staff'
import { sessionIdInput } from './schema'

/** Ends one of one's own sessions on the console. @throws not_found */
export const revokeStaffSession = platformCommand({
  name: 'staff_sessions.revoke',
  access: 'staff',
  input: sessionIdInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { staffId } = actingStaff(ctx)
    const { count } = await db.staffSession.updateMany({
      where: { id: input.sessionId, staffId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw notFound('Session')
    staffChanged(staffId)
    audit({ resourceId: input.sessionId })
    return { revoked: count }
  },
})
