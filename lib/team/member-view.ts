import type { Role } from '@/lib/operations'
import type { MemberStatus } from './schema'

type MemberRow = {
  id: string
  emailNormalized: string
  name: string
  role: string
  status: string
  title: string | null
  avatarFileId: string | null
  lastSeenAt: Date | null
  createdAt: Date
}

export const memberColumns = {
  id: true,
  emailNormalized: true,
  name: true,
  role: true,
  status: true,
  title: true,
  avatarFileId: true,
  lastSeenAt: true,
  createdAt: true,
} as const

/** A member as colleagues see it. `role` and `status` are held to their unions by CHECKs of the table. */
export const memberView = ({ emailNormalized, role, status, ...row }: MemberRow) => ({
  ...row,
  email: emailNormalized,
  role: role as Role,
  status: status as MemberStatus,
})

export type MemberView = ReturnType<typeof memberView>
