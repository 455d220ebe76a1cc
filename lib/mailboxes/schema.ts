import { z } from 'zod'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { IMAP_SECURITIES, type ImapSecurity, MAILBOX_PROBLEMS, type MailboxProblem } from '@/lib/providers/imap/schema'

export { IMAP_SECURITIES, type ImapSecurity, MAILBOX_PROBLEMS, type MailboxProblem } from '@/lib/providers/imap/schema'

/** What becomes of a mail in the mailbox once it is in the inbox. */
export const AFTERWARDS = ['seen', 'move', 'keep'] as const
export type Afterwards = (typeof AFTERWARDS)[number]

/** How often a mailbox is read, in minutes. */
export const READ_EVERY = [1, 2, 5, 15, 60] as const

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'is required')
  .max(253)
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'is not the name of a server')

const folder = line(200)

export const mailboxFields = z.strictObject({
  host: hostName,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(IMAP_SECURITIES),
  user: line(200),
  password: freeText(500).min(1).optional(),
  folder,
  afterwards: z.enum(AFTERWARDS),
  /** Where mails go; for `move` alone. */
  moveTo: folder.nullable(),
  everyMinutes: z.union(READ_EVERY.map((minutes) => z.literal(minutes))),
})
export type MailboxFields = z.output<typeof mailboxFields>

export const mailboxIdInput = z.strictObject({ mailboxId: uuid })
/** A password belongs to its server, its encryption and its user: who changes those types it anew. */
export const updateMailboxInput = mailboxFields.extend({ mailboxId: uuid })

const uid = z.number().int().min(0).max(4_294_967_295)
const numbered = { mailboxId: uuid, uidValidity: freeText(20) }

export const noteMailInput = z.strictObject({ ...numbered, uid, isTaken: z.boolean(), isLeft: z.boolean() })
export const noteFailingMailInput = z.strictObject({ mailboxId: uuid, uid })
export const notePollInput = z.discriminatedUnion('isGood', [
  z.strictObject({ isGood: z.literal(true), ...numbered, lastUid: uid }),
  z.strictObject({
    isGood: z.literal(false),
    mailboxId: uuid,
    problem: z.enum(MAILBOX_PROBLEMS),
    detail: freeText(300),
  }),
])

export type MailboxView = Omit<MailboxFields, 'password'> & {
  id: string
  security: ImapSecurity
  /** What went wrong the last time, in the server's words; null while it works. */
  problem: MailboxProblem | null
  detail: string | null
  failedAt: string | null
  /** When it was last read to its end. */
  readAt: string | null
  /** When a mail last came in. */
  takenAt: string | null
  /** Mails that were taken in all, and those that could not be. */
  taken: number
  left: number
}
