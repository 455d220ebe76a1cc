import { z } from 'zod'
import { freeText, line, pageInput, uuid } from '@/lib/kernel/schema'

export const GAP_STATES = ['open', 'answered', 'dismissed'] as const
export type GapState = (typeof GAP_STATES)[number]

export const listGapsInput = z.strictObject({ ...pageInput, state: z.enum(GAP_STATES).default('open') })
export const gapInput = z.strictObject({ gapId: uuid })
const version = z.coerce.number().int().min(1)
export const answerGapInput = z.strictObject({
  gapId: uuid,
  /** The version that was seen; a newer one in the database is a conflict. */
  version,
  question: line(300),
  answer: freeText(10_000).trim().min(1, 'is required'),
})
export const setGapStateInput = z.strictObject({ gapId: uuid, version, state: z.enum(['open', 'dismissed']) })

export type GapView = {
  id: string
  question: string
  state: GapState
  /** How often it was asked. */
  count: number
  lastAskedAt: string
  draft: string
  /** What the draft rests on. */
  draftFrom: 'knowledge' | 'person' | null
  sourceId: string | null
  /** What came of asking again, and what was said then. */
  check: { state: 'pending' | 'holds' | 'fails'; said: string } | null
  closedBy: string | null
  version: number
}

export type GapQuestion = {
  conversationId: string
  body: string
  reason: 'not_found' | 'thumb_down'
  askedAt: string
}
