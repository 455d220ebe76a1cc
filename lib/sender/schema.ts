import { z } from 'zod'
import { emailAddress, freeText, line, uuid } from '@/lib/kernel/schema'

export const SMTP_SECURITIES = ['starttls', 'tls', 'none'] as const
export type SmtpSecurity = (typeof SMTP_SECURITIES)[number]

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'is required')
  .max(253)
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'is not the name of a server')

/** An own mail server. Without a new password the saved one stays, as long as the server is the same. */
export const smtpInput = z.strictObject({
  host: hostName,
  port: z.coerce.number().int().min(1).max(65535),
  security: z.enum(SMTP_SECURITIES),
  user: line(200).nullable(),
  password: freeText(500).min(1).nullable().optional(),
})

/** Absent keeps, `null` resets: to the parent's in a sub-account, to the platform's in a company. */
export const updateSenderInput = z.strictObject({
  fromName: line(100).nullable().optional(),
  fromAddress: emailAddress.nullable().optional(),
  replyTo: emailAddress.nullable().optional(),
  returnPathDomain: hostName.includes('.', { error: 'is not the name of a domain' }).nullable().optional(),
  smtp: smtpInput.nullable().optional(),
})

export const oneEmailDomainInput = z.strictObject({ id: uuid })

export type MailRecordKind = 'spf' | 'dkim' | 'dmarc'
export const MAIL_RECORD_KINDS = ['spf', 'dkim', 'dmarc'] as const
export const MAIL_RECORD_PROBLEMS = [
  'no_record',
  'several_records',
  'not_included',
  'refuses_all',
  'other_key',
  'revoked_key',
  'doubled_name',
  'no_policy',
  'no_answer',
] as const
export type MailRecordProblem = (typeof MAIL_RECORD_PROBLEMS)[number]

export type MailRecord = {
  kind: MailRecordKind
  type: 'TXT'
  name: string
  expected: string[]
  found: string[]
  state: 'unchecked' | 'ok' | 'wrong' | 'missing' | 'unknown'
  problem: MailRecordProblem | null
}

export type EmailDomainView = {
  id: string
  domain: string
  selector: string
  /** Mail of this domain is signed. */
  isSigned: boolean
  /** The from-address is of this domain. */
  isInUse: boolean
  records: MailRecord[]
  checkedAt: string | null
}

export type SenderView = {
  fromName: string | null
  fromAddress: string | null
  replyTo: string | null
  returnPathDomain: string | null
  smtp: { host: string; port: number; security: SmtpSecurity; user: string | null; hasPassword: boolean } | null
  /** What a mail carries right now. */
  effective: { name: string; address: string; replyTo: string | null; through: 'own' | 'parent' | 'platform' }
  /** Why the own from-address is not used yet. */
  addressWaits: boolean
  failure: string | null
  failedAt: string | null
  domains: EmailDomainView[]
}
