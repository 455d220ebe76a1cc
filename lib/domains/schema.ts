import { z } from 'zod'
import { freeText, idPageInput, uuid } from '@/lib/kernel/schema'

export const DOMAIN_STATUSES = ['pending', 'verified', 'active', 'lost'] as const
export type DomainStatus = (typeof DOMAIN_STATUSES)[number]

/** What somebody typed; `readHost` says what is wrong with it. */
export const addDomainInput = z.strictObject({ host: freeText(400).min(1, 'is required') })
export const oneDomainInput = z.strictObject({ id: uuid })
export const listAllInput = z.strictObject({
  ...idPageInput,
  search: freeText(200).optional(),
  status: z.enum(DOMAIN_STATUSES).optional(),
})
export const quarantinedInput = z.strictObject({ host: freeText(253).min(1, 'is required') })
export const updateDomainInput = z
  .strictObject({
    id: uuid,
    /** Links carry this name; the one before gives way. */
    isPrimary: z.literal(true).optional(),
    /** Pages of the subdomain lead to the primary name. */
    redirectsSlugHost: z.boolean().optional(),
  })
  .refine((input) => input.isPrimary !== undefined || input.redirectsSlugHost !== undefined, {
    error: 'says nothing to change',
  })

export const RECORD_KINDS = ['ownership', 'routing'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** `ok`; `wrong`: something else is there; `missing`: nothing; `unknown`: the name servers gave no answer. */
export type RecordState = 'unchecked' | 'ok' | 'wrong' | 'missing' | 'unknown'

/** What is wrong, as pages put it into words. */
export const RECORD_PROBLEMS = [
  'no_record',
  'other_token',
  'token_expired',
  'doubled_name',
  'other_text',
  'other_alias',
  'other_address',
  'mixed_addresses',
  'no_answer',
] as const
export type RecordProblem = (typeof RECORD_PROBLEMS)[number]

/** A record to set, and what the last look has found. */
export type DomainRecord = {
  kind: RecordKind
  type: 'TXT' | 'CNAME' | 'A' | 'AAAA'
  name: string
  expected: string[]
  found: string[]
  state: RecordState
  problem: RecordProblem | null
}

export type DomainView = {
  id: string
  /** As it stands in the DNS (punycode). */
  host: string
  /** As people read it; the same for plain names. */
  displayHost: string
  status: DomainStatus
  isApex: boolean
  isPrimary: boolean
  redirectsSlugHost: boolean
  /** Visitors get the company's pages under it right now. */
  isServed: boolean
  /** An administrator must prove it anew. */
  needsProof: boolean
  tokenExpiresAt: string | null
  records: DomainRecord[]
  checkedAt: string | null
  verifiedAt: string | null
  activeAt: string | null
  lostAt: string | null
  lostReason: 'records_gone' | 'claimed' | null
  servedUntil: string | null
  createdAt: string
}
