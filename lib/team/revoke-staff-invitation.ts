import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { staffInvitationInput } from './staff-schema'

/** Withdraws an invitation; its link stops working. @throws not_found */
export const revokeStaffInvitation = platformCommand({
  name: 'staff.revoke-invitation',
  access: 'team:write',
  input: staffInvitationInput,
  handler: async ({ db, input, audit }) => {
    const { count } = await db.staffInvitation.deleteMany({ where: { id: input.id } })
    if (count === 0) throw notFound('Invitation')
    audit({ resourceId: input.id })
  },
})
