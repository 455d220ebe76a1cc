import { forbidden } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { platformCommand } from '@/lib/operations'
import { staffChanged } from './live-staff'

/** Sign-out on the console. */
export const closeStaffSession = platformCommand({
  name: 'staff_sessions.close',
  access: 'staff',
  input: noInput,
  handler: async ({ ctx, db, audit }) => {
    if (ctx.actor.kind !== 'staff') throw forbidden()
    staffChanged(ctx.actor.id)
    await db.staffSession.updateMany({ where: { id: ctx.actor.sessionId }, data: { revokedAt: new Date() } })
    audit({ resourceId: ctx.actor.sessionId })
  },
})
