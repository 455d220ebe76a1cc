import { z } from 'zod'
import { tags } from '@/lib/contacts/schema'
import { currencyCode, freeText, line, pageInput, uuid } from '@/lib/kernel/schema'
import { type Condition, condition, type ScoreReason } from './score-rules'

export * from './money'
export * from './score-rules'

export const STAGE_KINDS = ['open', 'won', 'lost'] as const
export type StageKind = (typeof STAGE_KINDS)[number]
export const LEAD_SOURCES = ['manual', 'form', 'landing_page', 'import', 'conversation', 'campaign', 'api'] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]
export type CreditTouch = 'clicked' | 'replied' | 'opened'
export const LEAD_SORTS = ['score', 'createdAt'] as const
export const LEAD_EVENTS = ['created', 'moved', 'won', 'lost', 'reopened', 'changed', 'came_back', 'note'] as const
export type LeadEventKind = (typeof LEAD_EVENTS)[number]
export const MOST_STAGES = 20
export const MOST_RULES = 50
/** What a double holds exactly, with room for sums. */
export const MOST_VALUE = 1_000_000_000_000

export type StageView = { id: string; name: string; kind: StageKind; chance: number; position: number }

export type StageOfAccount = StageView & { accountId: string }

/** A column of the board: the stage that it is named after, and all that stand in it, one an account. */
export type StageColumn = { stage: StageOfAccount; stages: StageOfAccount[] }

/** Where somebody came from, once. */
export type Touch = {
  at: string
  landing?: string | undefined
  referrer?: string | undefined
  utmSource?: string | undefined
  utmMedium?: string | undefined
  utmCampaign?: string | undefined
  utmTerm?: string | undefined
  utmContent?: string | undefined
}

/** A lead as staff sees it. Moments are ISO strings, days `2026-03-31`, values in the currency's smallest unit. */
export type LeadView = {
  id: string
  accountId: string
  title: string
  contact: { id: string; name: string | null; email: string | null; companyName: string | null }
  stage: { id: string; name: string; kind: StageKind }
  status: StageKind
  valueMinor: number | null
  currency: string
  ownerId: string | null
  ownerName: string | null
  source: { kind: LeadSource; id: string | null }
  /** The campaign that it counts for in results, and what its contact had done with that one. */
  credit: { campaignId: string; touch: CreditTouch } | null
  firstTouch: Touch | null
  lastTouch: Touch | null
  expectedOn: string | null
  closedAt: string | null
  closeReason: string
  score: number
  reasons: ScoreReason[]
  stageSince: string
  version: number
  createdAt: string
  updatedAt: string
}

export type LeadEventView = {
  id: string
  at: string
  kind: LeadEventKind
  by: string
  byKind: string
  data: Record<string, unknown>
}

export type ScoreRuleView = {
  id: string
  name: string
  points: number
  condition: Condition
  isActive: boolean
  version: number
}

/** What a column of the board comes to; one sum a currency. */
export type StageSum = { stageId: string; leads: number; values: { currency: string; valueMinor: number }[] }

const valueMinor = z.number().int().min(0).max(MOST_VALUE)
const day = z.iso.date('is not a date like 2026-03-31')
const words = freeText(500).trim()

export const touch = z.strictObject({
  at: z.iso.datetime().optional(),
  landing: freeText(2_000).optional(),
  referrer: freeText(2_000).optional(),
  utmSource: words.optional(),
  utmMedium: words.optional(),
  utmCampaign: words.optional(),
  utmTerm: words.optional(),
  utmContent: words.optional(),
})
export type GivenTouch = z.input<typeof touch>

export const createLeadInput = z.strictObject({
  contactId: uuid,
  title: line(160),
  /** The first open stage where none is named. */
  stageId: uuid.optional(),
  valueMinor: valueMinor.nullable().optional(),
  /** The account's own where none is named. */
  currency: currencyCode.optional(),
  ownerId: uuid.nullable().optional(),
  expectedOn: day.nullable().optional(),
  source: z.strictObject({ kind: z.enum(LEAD_SOURCES), id: line(120).optional() }).optional(),
  touch: touch.optional(),
})

export const leadIdInput = z.strictObject({ leadId: uuid })

/** The version that was read: somebody else's change since then is not overwritten. */
const version = z.number().int().min(1)

export const updateLeadInput = z.strictObject({
  leadId: uuid,
  version,
  title: line(160).optional(),
  valueMinor: valueMinor.nullable().optional(),
  currency: currencyCode.optional(),
  ownerId: uuid.nullable().optional(),
  expectedOn: day.nullable().optional(),
})

export const moveLeadInput = z.strictObject({
  leadId: uuid,
  version,
  stageId: uuid,
  /** Why it was won or lost. */
  reason: freeText(300).trim().optional(),
})

const MOST_AT_ONCE = 100

/** Absent keeps. Tags are those of the leads' contacts. */
export const changeLeadsInput = z.strictObject({
  leadIds: z.array(uuid).min(1).max(MOST_AT_ONCE),
  stageId: uuid.optional(),
  /** Why they were won or lost. */
  reason: moveLeadInput.shape.reason,
  ownerId: uuid.nullable().optional(),
  addTags: tags.optional(),
  removeTags: tags.optional(),
})

export const addLeadNoteInput = z.strictObject({
  leadId: uuid,
  body: freeText(4_000).trim().min(1, 'is required'),
})

export const leadFilter = z.strictObject({
  /** Part of the title, or of the contact's name, address or company. */
  search: freeText(200).optional(),
  /** For who looks at all accounts also the stages of this one's kind and name in the others. */
  stage: uuid.optional(),
  status: z.enum(STAGE_KINDS).optional(),
  owner: z.union([uuid, z.literal('none')]).optional(),
  source: z.enum(LEAD_SOURCES).optional(),
  contact: uuid.optional(),
  minScore: z.coerce.number().int().min(1).max(10_000).optional(),
  /** Made on this day or later, before the end of that one (UTC). */
  from: day.optional(),
  to: day.optional(),
})
export type LeadFilter = z.output<typeof leadFilter>

export const listLeadsInput = leadFilter.extend({
  ...pageInput,
  sort: z.enum(LEAD_SORTS).default('score'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
export const exportLeadsInput = listLeadsInput.omit({ limit: true })
export const leadEventsInput = z.strictObject({ leadId: uuid, cursor: uuid.optional(), limit: pageInput.limit })

export const listStagesInput = z.strictObject({
  /** Whose, for who looks at all accounts; else the account that is worked in. */
  account: uuid.optional(),
})

const chance = z.number().int().min(0).max(100)
export const createStageInput = z.strictObject({
  name: line(60),
  kind: z.enum(STAGE_KINDS).default('open'),
  chance: chance.default(50),
})
export const updateStageInput = z.strictObject({
  stageId: uuid,
  name: line(60).optional(),
  /** Of an open stage: what is won is certain, what is lost is not. */
  chance: chance.optional(),
})
export const orderStagesInput = z.strictObject({ stageIds: z.array(uuid).min(1).max(MOST_STAGES) })
export const deleteStageInput = z.strictObject({
  stageId: uuid,
  /** Where its leads go; a stage of the same kind. */
  moveTo: uuid,
})

export const scoreRuleInput = z.strictObject({
  name: line(80),
  points: z
    .number()
    .int()
    .min(-100)
    .max(100)
    .refine((points) => points !== 0, { error: 'is nothing' }),
  condition,
  isActive: z.boolean().default(true),
})
export const ruleIdInput = z.strictObject({ ruleId: uuid })
export const updateScoreRuleInput = z.strictObject({
  ruleId: uuid,
  version,
  name: scoreRuleInput.shape.name.optional(),
  points: scoreRuleInput.shape.points.optional(),
  condition: condition.optional(),
  isActive: z.boolean().optional(),
})
export const updateLeadSettingsInput = z.strictObject({ currency: currencyCode })
