import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { staffChanged } from './live-staff'
import { endSessionsOf, staffById } from './staff-lock'
import { endStaffSessionsInput } from './staff-schema'

/** Ends one or all sessions of a member of staff. @throws not_found */
export const endStaffSessions = platformCommand({
  name: 'staff.end-sessions',
  access: 'team:write',
  input: endStaffSessionsInput,
  handler: async ({ db, input, audit }) => {
    const staff = await staffById(db, input.staffId)
    const ended = await endSessionsOf(db, staff.id, input.sessionId)
    if (input.sessionId && ended === 0) throw notFound('Session')
    staffChanged(staff.id)
    audit({ resourceId: staff.id, after: { ended } })
    return { ended }
  },
})
