import type { Prisma } from '@/lib/db'
import type { SpamReason, SubmissionState, SubmissionView } from './schema'

export type SubmissionRow = Prisma.FormSubmissionGetPayload<object>

export type KeptConsent = { channel: string; purpose: string; text: string }

export const submissionView = (row: SubmissionRow): SubmissionView => ({
  id: row.id,
  formId: row.formId,
  formVersion: row.formVersion,
  state: row.state as SubmissionState,
  reason: row.reason as SpamReason | null,
  email: row.email,
  phone: row.phone,
  values: row.values as SubmissionView['values'],
  consents: row.consents as KeptConsent[],
  utm: row.utm as SubmissionView['utm'],
  referrer: row.referrer,
  pageUrl: row.pageUrl,
  contactId: row.contactId,
  needsConfirmation: row.needsConfirmation,
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
