import type { Prisma } from '@/lib/db'
import { invalid, seal, unseal } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { MailboxServer } from '@/lib/providers/imap'
import {
  AFTERWARDS,
  IMAP_SECURITIES,
  MAILBOX_PROBLEMS,
  type MailboxFields,
  type MailboxView,
  READ_EVERY,
} from './schema'

export type MailboxRow = Prisma.MailboxGetPayload<object>

const sealOf = (tenantId: string): string => `mailbox:${tenantId}`

const known = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((one) => one === value) ?? otherwise

/** How its server is reached, with the password open. */
export const serverOf = ({ tenantId }: TenantContext, row: MailboxRow): MailboxServer => ({
  host: row.host,
  port: row.port,
  security: known(IMAP_SECURITIES, row.security, 'tls'),
  user: row.user,
  password: unseal(sealOf(tenantId), row.passwordSealed),
  folder: row.folder,
})

/** @param before what is there; a password does not go on to another server or user, or in another way than it was typed for @throws invalid */
export function columnsOf(
  { tenantId }: TenantContext,
  { password, ...fields }: MailboxFields,
  before: MailboxRow | null,
) {
  if (fields.afterwards === 'move' && !fields.moveTo) throw invalid('moveTo', 'is required')
  if (fields.moveTo === fields.folder) throw invalid('moveTo', 'is the folder that mails come from')
  const isSame = (['host', 'port', 'security', 'user'] as const).every((field) => before?.[field] === fields[field])
  if (!password && !isSame)
    throw invalid('password', before ? 'Please type the password for this server.' : 'is required')
  const moveTo = fields.afterwards === 'move' ? fields.moveTo : null
  return { ...fields, moveTo, ...(password ? { passwordSealed: seal(sealOf(tenantId), password) } : {}) }
}

/** As staff see it; no password leaves. */
export const mailboxView = (row: MailboxRow): MailboxView => ({
  id: row.id,
  host: row.host,
  port: row.port,
  security: known(IMAP_SECURITIES, row.security, 'tls'),
  user: row.user,
  folder: row.folder,
  afterwards: known(AFTERWARDS, row.afterwards, 'keep'),
  moveTo: row.moveTo,
  everyMinutes: known(READ_EVERY, row.everyMinutes, 5),
  problem: row.problem === null ? null : known(MAILBOX_PROBLEMS, row.problem, 'other'),
  detail: row.detail,
  failedAt: row.failedAt?.toISOString() ?? null,
  readAt: row.readAt?.toISOString() ?? null,
  takenAt: row.takenAt?.toISOString() ?? null,
  taken: row.taken,
  left: row.left,
})
