import { z } from 'zod'
import { emailAddress, freeText, idPageInput, isSafeText, line, timeZone, uuid } from '@/lib/kernel/schema'
import { joinInput } from './invitation-schema'
import { roleKeyInput } from './role-schema'

export * from './invitation-schema'
export type { MoveObstacle } from './role-in-account'
export * from './role-schema'
export * from './staff-schema'

/** Roles that a company gives to its members; `subtenant_admin` comes with sub-accounts. */
export const ASSIGNABLE_ROLES = ['tenant_admin', 'manager', 'agent', 'viewer'] as const
export type AssignableRole = (typeof ASSIGNABLE_ROLES)[number]

export const MEMBER_STATUSES = ['invited', 'active', 'disabled'] as const
export type MemberStatus = (typeof MEMBER_STATUSES)[number]

export const COMPANY_SIZES = ['startup', '1-10', '11-50', '51-200', '201-1000', '1000+'] as const

const SHORTEST_PASSWORD = 10
const LONGEST_PASSWORD = 200

/** A password that is being chosen. */
export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `use at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `use at most ${LONGEST_PASSWORD} characters`)
  .refine(isSafeText, { error: 'contains characters that are not allowed' })
  .refine((value) => new Set(value).size >= 5, { error: 'use more different characters' })

/** A password that is being checked. */
const givenPassword = z.string().min(1, 'is required').max(LONGEST_PASSWORD).refine(isSafeText, {
  error: 'contains characters that are not allowed',
})

const oneTimeToken = z.string().regex(/^[\w-]{20,100}$/, 'is not a valid link')

/** A BCP 47 language tag such as `de` or `pt-BR`. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language')

export const signInInput = z.strictObject({ email: emailAddress, password: givenPassword })

export const memberIdInput = z.strictObject({ memberId: uuid })
/** `successorId`: who takes over what belongs to the member; null gives it back to the team. */
export const leaveInput = z.strictObject({ memberId: uuid, successorId: uuid.nullable().optional() })
/** Accounts by their id; the company's own id is its main account. */
export const moveMemberInput = z.strictObject({ memberId: uuid, fromId: uuid, toId: uuid })
export const memberSessionsInput = z.strictObject({ memberId: uuid, sessionId: uuid.optional() })
export const MEMBER_SORTS = ['createdAt', 'name', 'emailNormalized', 'lastSeenAt'] as const
export const listMembersInput = z.strictObject({
  ...idPageInput,
  status: z.enum(MEMBER_STATUSES).optional(),
  role: roleKeyInput.optional(),
  search: freeText(100).optional(),
  sort: z.enum(MEMBER_SORTS).default('createdAt'),
  direction: z.enum(['asc', 'desc']).default('asc'),
})
export const inviteInput = z.strictObject({ email: emailAddress, role: roleKeyInput, name: line(120).optional() })
export const changeRoleInput = z.strictObject({ memberId: uuid, role: roleKeyInput })

export const linkKind = z.enum(['invitation', 'password_reset', 'email_change'])
export type LinkKind = z.infer<typeof linkKind>
export const readLinkInput = z.strictObject({ kind: linkKind, token: freeText(200) })
export const acceptInput = z.strictObject({ token: oneTimeToken, name: line(120), password: newPassword })
export const joinByLinkInput = joinInput.extend({ password: newPassword })
export const requestResetInput = z.strictObject({ email: emailAddress })
export const resetPasswordInput = z.strictObject({ token: oneTimeToken, password: newPassword })
export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, password: newPassword })
export const requestEmailChangeInput = z.strictObject({ email: emailAddress, currentPassword: givenPassword })
export const confirmEmailInput = z.strictObject({ token: oneTimeToken })

export const profileInput = z.strictObject({
  name: line(120),
  title: line(120).nullable(),
  timeZone: timeZone.nullable(),
  locale: languageTag.nullable(),
})

export const sessionIdInput = z.strictObject({ sessionId: uuid })

export const companyProfileInput = z.strictObject({
  name: line(120),
  description: line(300).nullable(),
  industry: line(80).nullable(),
  companySize: z.enum(COMPANY_SIZES).nullable(),
  defaultAudience: freeText(500).nullable(),
  locale: languageTag,
  timeZone,
})
