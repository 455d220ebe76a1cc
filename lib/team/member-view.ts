import { ROLE_FIELDS, type RoleFields, roleKey } from './role-grants'
import type { MemberStatus } from './schema'

type MemberRow = RoleFields & {
  id: string
  emailNormalized: string
  name: string
  status: string
  title: string | null
  avatarFileId: string | null
  subTenantId: string | null
  lastSeenAt: Date | null
  createdAt: Date
}

export const memberColumns = {
  id: true,
  emailNormalized: true,
  name: true,
  ...ROLE_FIELDS,
  status: true,
  title: true,
  avatarFileId: true,
  subTenantId: true,
  lastSeenAt: true,
  createdAt: true,
} as const

/**
 * A member as colleagues see it. `role` is the key of its role, `roleName` the name of one that the company has made.
 * `status` is held to its union by a CHECK of the table.
 */
export const memberView = ({ emailNormalized, role, roleId, customRole, status, ...row }: MemberRow) => ({
  ...row,
  email: emailNormalized,
  role: roleKey({ role, roleId }),
  roleName: customRole?.name ?? null,
  status: status as MemberStatus,
})

export type MemberView = ReturnType<typeof memberView>
