import { platformCommand } from '@/lib/operations'
import { staffChanged } from './live-staff'
import { assertAnotherAdmin, lockStaff, staffById } from './staff-lock'
import { changeStaffRoleInput } from './staff-schema'

/** Gives another role; it counts at the next request. @throws not_found, conflict for the last administrator */
export const changeStaffRole = platformCommand({
  name: 'staff.change-role',
  access: 'team:write',
  input: changeStaffRoleInput,
  handler: async ({ db, input, audit }) => {
    await lockStaff(db)
    const before = await staffById(db, input.staffId)
    if (before.role === 'super_admin' && input.role !== 'super_admin') await assertAnotherAdmin(db, before.id)
    await db.staff.update({ where: { id: before.id }, data: { role: input.role } })
    staffChanged(before.id)
    audit({ resourceId: before.id, before: { role: before.role }, after: { role: input.role } })
    return { staffId: before.id, role: input.role }
  },
})
