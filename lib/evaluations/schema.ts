import { z } from 'zod'
import { BUILT_IN_TOOL_NAMES } from '@/lib/agents/schema'
import type { Thumb } from '@/lib/conversations/schema'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'

export const MOST_CASES = 100
export const MOST_TURNS = 10
export const MOST_EXPECTATIONS = 12
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'tr', 'ar'] as const

const words = z.array(line(120)).min(1, 'is required').max(20)

/**
 * What is expected of the answers of a conversation. What must be said, cited, its language: of the last answer. What must not be
 * said and the length: of each. Tools and hand-over: of the whole.
 */
export const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('says_all'), words }),
  z.strictObject({ kind: z.literal('says_one'), words }),
  z.strictObject({ kind: z.literal('never_says'), words }),
  /** A page by how its address begins, or any page of a source. */
  z.strictObject({
    kind: z.literal('cites'),
    sourceId: uuid.nullable().default(null),
    address: freeText(500).trim().default(''),
  }),
  z.strictObject({ kind: z.literal('hands_over'), isWanted: z.boolean() }),
  /** A tool of the product by name or one of the company's by id; null: none at all. */
  z.strictObject({ kind: z.literal('calls'), tool: z.union([z.enum(BUILT_IN_TOOL_NAMES), uuid]).nullable() }),
  z.strictObject({ kind: z.literal('speaks'), language: z.enum(LANGUAGES) }),
  z.strictObject({ kind: z.literal('at_most'), characters: z.coerce.number().int().min(20).max(5_000) }),
])
export type Expectation = z.output<typeof expectation>
export type ExpectationKind = Expectation['kind']
export const EXPECTATION_KINDS = [
  'says_all',
  'says_one',
  'never_says',
  'cites',
  'hands_over',
  'calls',
  'speaks',
  'at_most',
] as const satisfies readonly ExpectationKind[]

const content = {
  name: line(120),
  /** What the customer says, one after the other. */
  turns: z.array(freeText(4_000).trim().min(1, 'is required')).min(1, 'is required').max(MOST_TURNS),
  expectations: z.array(expectation).min(1, 'is required').max(MOST_EXPECTATIONS),
  isEnabled: z.boolean().default(true),
} as const

export const agentInput = z.strictObject({ agentId: uuid })
export const caseInput = z.strictObject({ caseId: uuid })
export const createCaseInput = z.strictObject({ agentId: uuid, ...content })
export const updateCaseInput = z.strictObject({
  caseId: uuid,
  /** The version that the editor saw; a newer one in the database is a conflict. */
  version: z.coerce.number().int().min(1),
  ...content,
})
export const startRunInput = z.strictObject({
  agentId: uuid,
  /** What is tried: the settings with what was changed since they were published, or those that customers get. */
  which: z.enum(['draft', 'live']).default('draft'),
})
export const runInput = z.strictObject({ runId: uuid })

export const evaluationSettings = z.strictObject({
  isAutomatic: z.boolean(),
  gate: z.enum(['ask', 'block']),
  usesJudge: z.boolean(),
  /** How many of a hundred answers to customers are kept for staff to look at. */
  samplePercent: z.number().int().min(0).max(100),
})
export type EvaluationSettingsView = z.output<typeof evaluationSettings>
export const updateSettingsInput = z.strictObject({ agentId: uuid, ...evaluationSettings.shape })

export const keepAsCaseInput = z.strictObject({ conversationId: uuid, messageId: uuid })
export const listSamplesInput = z.strictObject({ agentId: uuid, ...idPageInput })
export const judgeSampleInput = z.strictObject({
  sampleId: uuid,
  verdict: z.enum(['good', 'bad']).nullable(),
  note: freeText(500).trim().default(''),
})

/** An answer of a real conversation that staff looks at. */
export type SampleView = {
  id: string
  conversationId: string
  messageId: string
  question: string
  answer: string
  thumb: Thumb | null
  verdict: 'good' | 'bad' | null
  note: string
  judgedBy: string | null
  agentVersion: number | null
  createdAt: string
}

/** How many answers of the last days have a thumb, by whom. */
export type ThumbFigures = {
  days: number
  customers: { up: number; down: number }
  staff: { up: number; down: number }
}

export type CaseView = {
  id: string
  agentId: string
  name: string
  turns: string[]
  expectations: Expectation[]
  isEnabled: boolean
  version: number
  /** Made from a real conversation. */
  isFromCustomer: boolean
  by: string
  updatedAt: string
}

/** One answer of a test. `handedOver`: people were called instead, and why. */
export type SaidTurn = {
  question: string
  answer: string | null
  handedOver: string | null
  sources: { title: string; url: string | null; pageId: string | null; sourceId: string | null }[]
  /** The company's own by id. */
  tools: { tool: string; name: string; state: string }[]
  inputTokens: number
  outputTokens: number
  latencyMs: number
}

/** Whether an expectation was held. `found`: what stood there instead, or what was missing, for the words that say why. */
export type Check = { kind: ExpectationKind; isHeld: boolean; found: string }

export const SIDES = ['tried', 'live'] as const
export type Side = (typeof SIDES)[number]
export type ResultState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export type ResultView = {
  id: string
  caseId: string
  name: string
  side: Side
  expectations: Expectation[]
  state: ResultState
  said: SaidTurn[]
  checks: Check[]
  isHeld: boolean | null
  score: number | null
  scoreReason: string | null
  model: string | null
  tokens: number
  costMicro: number | null
  latencyMs: number | null
  error: string | null
}

export const RUN_STATES = ['running', 'done', 'cancelled'] as const
export type RunView = {
  id: string
  agentId: string
  cause: 'asked' | 'saved' | 'published'
  state: (typeof RUN_STATES)[number]
  isCompared: boolean
  liveVersion: number
  cases: number
  held: number
  broken: number
  liveHeld: number
  by: string
  createdAt: string
  finishedAt: string | null
}
