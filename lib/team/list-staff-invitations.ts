import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

/** Who has been asked to join and has not answered yet, the latest first. */
export const listStaffInvitations = platformQuery({
  name: 'staff.list-invitations',
  access: 'team:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.staffInvitation.findMany({ orderBy: { id: 'desc' }, take: 100, omit: { tokenHash: true } })
    return rows.map(({ emailNormalized: email, ...row }) => ({
      ...row,
      email,
      isExpired: row.expiresAt.getTime() <= Date.now(),
    }))
  },
})
