import { platformCommand } from '@/lib/operations'
import { staffChanged } from './live-staff'
import { staffById } from './staff-lock'
import { staffIdInput } from './staff-schema'

/** Lets somebody in again who was shut out; they sign in anew. @throws not_found */
export const enableStaff = platformCommand({
  name: 'staff.enable',
  access: 'team:write',
  input: staffIdInput,
  handler: async ({ db, input, audit }) => {
    const staff = await staffById(db, input.staffId)
    await db.staff.update({ where: { id: staff.id }, data: { status: 'active' } })
    staffChanged(staff.id)
    audit({ resourceId: staff.id, before: { status: staff.status }, after: { status: 'active' } })
    return { staffId: staff.id }
  },
})
