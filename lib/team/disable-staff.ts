import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { staffChanged } from './live-staff'
import { assertAnotherAdmin, endSessionsOf, lockStaff, staffById } from './staff-lock'
import { staffIdInput } from './staff-schema'

/** Shuts somebody out: every session and visit ends at once. @throws not_found, conflict for oneself and the last administrator */
export const disableStaff = platformCommand({
  name: 'staff.disable',
  access: 'team:write',
  input: staffIdInput,
  handler: async ({ ctx, db, input, audit }) => {
    await lockStaff(db)
    const staff = await staffById(db, input.staffId)
    if (staff.id === ctx.actor.id) throw conflict('You cannot disable your own account.')
    if (staff.role === 'super_admin' && staff.status === 'active') await assertAnotherAdmin(db, staff.id)
    await db.staff.update({ where: { id: staff.id }, data: { status: 'disabled' } })
    const ended = await endSessionsOf(db, staff.id)
    staffChanged(staff.id)
    audit({ resourceId: staff.id, before: { status: staff.status }, after: { status: 'disabled', ended } })
    return { staffId: staff.id, ended }
  },
})
