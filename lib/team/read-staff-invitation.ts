import { platformQuery } from '@/lib/operations'
import { confirmEmailInput } from './schema'
import { deadStaffLink, findStaffInvitation } from './staff-invitations'
import { takeLinkUse } from './throttles'

/** Whom a link invites. @throws not_found, rate_limited */
export const readStaffInvitation = platformQuery({
  name: 'staff.read-invitation',
  access: 'public',
  input: confirmEmailInput,
  handler: async ({ ctx, db, input }) => {
    await takeLinkUse(ctx.request.ip)
    const row = await findStaffInvitation(db, input.token)
    if (!row) throw deadStaffLink()
    return { email: row.emailNormalized, name: row.name }
  },
})
