import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { actingStaff } from '@/lib/team'
import { keyView } from './key-view'

/** One's own keys that have not been revoked, the newest first, without their secrets. */
export const listStaffKeys = platformQuery({
  name: 'staff_keys.list',
  access: 'staff',
  input: noInput,
  handler: async ({ ctx, db }) => {
    const { staffId } = actingStaff(ctx)
    const rows = await db.staffKey.findMany({ where: { staffId, revokedAt: null }, orderBy: { id: 'desc' }, take: 100 })
    return rows.map(keyView)
  },
})
