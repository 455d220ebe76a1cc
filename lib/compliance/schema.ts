import { z } from 'zod'
import { freeText, idPageInput, uuid } from '@/lib/kernel/schema'

export const AUDIT_RESULTS = ['success', 'failure'] as const
export const AUDIT_ACTORS = ['member', 'staff', 'api_key', 'system', 'contact', 'webhook'] as const
export const AUDIT_FORMATS = ['csv', 'json'] as const

/** What narrows the audit log; the list, the export and the page's address say it in the same words. */
export const auditFilterInput = {
  /** A part of the name of whoever acted, of the action, or of what the entry says. */
  search: freeText(100).optional(),
  actorKind: z.enum(AUDIT_ACTORS).optional(),
  actorId: freeText(100).optional(),
  action: freeText(100).optional(),
  resource: freeText(60).optional(),
  resourceId: freeText(100).optional(),
  result: z.enum(AUDIT_RESULTS).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
}

export const listAuditInput = z.strictObject({ ...idPageInput, ...auditFilterInput })

export const exportAuditInput = z.strictObject({ ...auditFilterInput, cursor: uuid.optional() })

export const verifyAuditInput = z.strictObject({
  /** `new`: from the last check on, where its head still stands. */
  mode: z.enum(['all', 'new']).default('all'),
  /** From the call before. */
  cursor: freeText(200).optional(),
})

export type AuditBreak = {
  seq: number | null
  id: string | null
  reason: 'changed' | 'missing' | 'gap' | 'signature' | 'unsealed' | 'cut'
}

export type AuditVerdict = {
  /** Number of the last entry that was looked at, of how many. */
  lastSeq: number
  total: number
  headHash: string
  /** Null when the check is over. */
  nextCursor: string | null
  broken: AuditBreak | null
}
