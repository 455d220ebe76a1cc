import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { actingStaff } from '@/lib/team'
import { staffKeyChanged } from './live-staff-key'
import { staffKeyIdInput } from './schema'

/** Ends one of one's own keys. @throws not_found */
export const revokeStaffKey = platformCommand({
  name: 'staff_keys.revoke',
  access: 'staff',
  input: staffKeyIdInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { staffId } = actingStaff(ctx)
    const { count } = await db.staffKey.updateMany({
      where: { id: input.keyId, staffId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw notFound('API key')
    staffKeyChanged(input.keyId)
    audit({ resourceId: input.keyId })
    return { id: input.keyId }
  },
})
