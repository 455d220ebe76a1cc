import { z } from 'zod'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { COMPLIANCE_MODES, DRAFT_KINDS, NETWORKS, STAGES, TEXT_LENGTHS } from './kinds'

export const MOST_SEGMENTS_OF_SET = 8
export const MOST_DRAFTS_OF_SET = 48
export const MOST_SOURCES = 6

const goal = freeText(2_000).refine((text) => text.trim() !== '', { error: 'is required' })
export const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language code')

export const textExample = z.strictObject({ input: freeText(1_000), output: freeText(4_000) })
export type TextExample = z.output<typeof textExample>

/** What is asked for besides the kinds and the segments. Empty: as the company usually does. */
export const brief = z.strictObject({
  goal,
  offer: freeText(1_000).default(''),
  audience: freeText(500).default(''),
  tone: freeText(300).default(''),
  length: z.enum(TEXT_LENGTHS).default('medium'),
  stage: z.enum(STAGES).default('any'),
  /** Of segments whose persona names none. */
  language: languageTag,
  instructions: freeText(2_000).default(''),
  /** Null: as the settings say. */
  compliance: z.enum(COMPLIANCE_MODES).nullable().default(null),
  /** Where facts come from: passages that fit the goal, of all the knowledge or of these sources; or none. */
  knowledge: z.enum(['all', 'none']).or(z.array(uuid).min(1).max(20)).default('all'),
  examples: z.array(textExample).max(5).default([]),
})
export type Brief = z.output<typeof brief>

const wantedKind = z.union([
  z.strictObject({ kind: z.enum(DRAFT_KINDS).exclude(['social']) }),
  z.strictObject({ kind: z.literal('social'), network: z.enum(NETWORKS) }),
])
export type WantedKind = z.output<typeof wantedKind>

const wanted = {
  brief,
  kinds: z.array(wantedKind).min(1, 'choose what is to be written').max(12),
  /** Empty: one text for everybody. */
  segmentIds: z.array(uuid).max(MOST_SEGMENTS_OF_SET).default([]),
}
export const estimateSetInput = z.strictObject(wanted)
export const createSetInput = z.strictObject({ name: line(120).optional(), ...wanted })
