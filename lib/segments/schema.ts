import { z } from 'zod'
import { language, MOST_AT_ONCE } from '@/lib/contacts/schema'
import { freeText, line, pageInput, uuid } from '@/lib/kernel/schema'
import { type Rules, rules } from './rules'

export * from './rules'

export const SEGMENT_KINDS = ['list', 'rules'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]
export const MOST_SEGMENTS = 200

/** How texts for a segment are written. */
export type SegmentPersona = { tone?: string | undefined; style?: string | undefined; language?: string | undefined }

/** Moments are ISO strings. */
export type SegmentView = {
  id: string
  name: string
  description: string
  persona: SegmentPersona
  kind: SegmentKind
  rules: Rules | null
  members: number
  /** When all contacts were last compared with the rules; null for a list, and for rules that wait for their first time. */
  refreshedAt: string | null
  version: number
  createdAt: string
  updatedAt: string
}

export type SegmentChoice = { id: string; name: string; kind: SegmentKind; members: number; persona: SegmentPersona }

export const persona = z.strictObject({
  tone: freeText(200).optional(),
  style: freeText(200).optional(),
  language: language.optional(),
})

export const segmentInput = z.strictObject({
  name: line(80),
  description: freeText(500).default(''),
  persona: persona.default({}),
  /** Without rules it is a list that is kept by hand. */
  rules: rules.optional(),
})

export const segmentIdInput = z.strictObject({ segmentId: uuid })

export const updateSegmentInput = z.strictObject({
  segmentId: uuid,
  /** The version that was read: somebody else's change since then is not overwritten. */
  version: z.number().int().min(1),
  name: line(80).optional(),
  description: freeText(500).optional(),
  persona: persona.optional(),
  /** Of a segment that has rules; what a segment is never changes. */
  rules: rules.optional(),
})

export const previewRulesInput = z.strictObject({ rules })

const contactIds = z.array(uuid).max(MOST_AT_ONCE).default([])
export const changeMembersInput = z.strictObject({ segmentId: uuid, add: contactIds, remove: contactIds })

export const proposeRulesInput = z.strictObject({ words: freeText(1_000).trim().min(1, 'is required') })

/** What speaks of a segment and would miss it. */
export type SegmentUse = { kind: 'segment'; id: string; name: string }

export const segmentsOfContactInput = z.strictObject({ contactId: uuid })

export const listSegmentsInput = z.strictObject({
  ...pageInput,
  /** Part of the name. */
  search: freeText(80).optional(),
  kind: z.enum(SEGMENT_KINDS).optional(),
})
