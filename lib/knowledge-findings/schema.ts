import { z } from 'zod'
import { idPageInput, uuid } from '@/lib/kernel/schema'

export const FINDING_KINDS = ['duplicate', 'contradiction'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const FINDING_STATES = ['open', 'kept'] as const

export const listFindingsInput = z.strictObject({
  ...idPageInput,
  kind: z.enum(FINDING_KINDS).optional(),
  state: z.enum(FINDING_STATES).default('open'),
})
/** `kept`: both stay, and it is not found again; `open`: somebody should look at it after all. */
export const setFindingStateInput = z.strictObject({ findingId: uuid, state: z.enum(FINDING_STATES) })
export const settleFindingInput = z.strictObject({ findingId: uuid, archive: z.enum(['first', 'second']) })

export type FindingSide = {
  pageId: string
  sourceId: string
  source: string
  title: string
  text: string
  fetchedAt: Date | null
}
export type FindingView = {
  id: string
  kind: FindingKind
  first: FindingSide
  second: FindingSide
  /** How many passages of the two pages are alike. */
  passages: number
  /** Of the passages shown, 0 to 1. */
  likeness: number
  decidedBy: string | null
}
