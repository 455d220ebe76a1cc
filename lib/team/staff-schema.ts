import { z } from 'zod'
import { emailAddress, freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'
import { STAFF_ROLES } from '@/lib/operations/schema'

export const staffRole = z.enum(STAFF_ROLES)

export const STAFF_STATUSES = ['active', 'disabled'] as const

export const listStaffInput = z.strictObject({
  ...idPageInput,
  search: freeText(100).optional(),
  role: staffRole.optional(),
  status: z.enum(STAFF_STATUSES).optional(),
})
export const staffIdInput = z.strictObject({ staffId: uuid })
export const inviteStaffInput = z.strictObject({ email: emailAddress, name: line(120), role: staffRole })
export const staffInvitationInput = z.strictObject({ id: uuid })
export const changeStaffRoleInput = z.strictObject({ staffId: uuid, role: staffRole })
/** Without a session every one of the person's sessions ends. */
export const endStaffSessionsInput = z.strictObject({ staffId: uuid, sessionId: uuid.optional() })
