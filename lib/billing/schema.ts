import { z } from 'zod'
import { freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'
import {
  FEATURE_NAMES,
  type Feature,
  type FeatureGroup,
  LIMIT_NAMES,
  type LimitName,
  MOST_OF_A_LIMIT,
} from '@/lib/tenancy/schema'

const planId = z
  .string()
  .trim()
  .regex(/^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/, 'use small letters, digits and hyphens')

const version = z.number().int().min(1).max(1_000_000)

const feature = z.enum(FEATURE_NAMES as [Feature, ...Feature[]])

/** -1 is unlimited, 0 is off. */
const limit = z
  .number('is not a whole number')
  .int('is not a whole number')
  .min(-1, 'is -1 (unlimited), 0 (off) or more')
  .max(MOST_OF_A_LIMIT)

const limits = z.strictObject(
  Object.fromEntries(LIMIT_NAMES.map((name) => [name, limit])) as Record<LimitName, typeof limit>,
)

const terms = {
  priceCents: z.number().int().min(0).max(100_000_000),
  currency: z.enum(['usd', 'eur', 'gbp', 'chf', 'aed']),
  features: z
    .array(feature)
    .max(FEATURE_NAMES.length)
    .transform((given) => [...new Set(given)]),
  limits,
}

export const planIdInput = z.strictObject({ id: planId })

export const createPlanInput = z.strictObject({ id: planId, name: line(60), ...terms })

export const revisePlanInput = z.strictObject({
  id: planId,
  /** The version that was on the screen; another one made meanwhile is a conflict. */
  basedOn: version,
  name: line(60),
  ...terms,
  /** Why; it stays with the version. */
  note: line(300),
})

export const retirePlanInput = z.strictObject({ id: planId, isRetired: z.boolean() })

export const listPlanCompaniesInput = z.strictObject({ ...idPageInput, planId, version: version.optional() })

/** Everybody on a plan, or on one version of it, or the named ones. */
const movers = z.union([
  z.strictObject({ planId, version: version.optional() }),
  z.strictObject({ tenantIds: z.array(uuid).min(1).max(1_000) }),
])

export const movePlanInput = z.strictObject({
  from: movers,
  to: z.strictObject({ planId, version: version.optional() }),
})

const overrideOf = {
  tenantId: uuid,
  reason: line(300),
  /** Left out: until it is removed. */
  endsAt: z.iso.datetime({ offset: true }).nullable().default(null),
}

export const setFeatureInput = z.strictObject({ ...overrideOf, feature, enabled: z.boolean() })

export const setLimitInput = z.strictObject({
  ...overrideOf,
  resource: z.enum(LIMIT_NAMES as [LimitName, ...LimitName[]]),
  limit,
})

export const removeOverrideInput = z.strictObject({
  tenantId: uuid,
  kind: z.enum(['feature', 'limit']),
  name: freeText(60),
})

export const companyInput = z.strictObject({ tenantId: uuid })

export type Terms = { priceCents: number; currency: string; features: string[]; limits: Record<string, number> }

/** What changes for a company that goes from one version to another. */
export type TermsChange = {
  price: { before: number; after: number; currency: string } | null
  gained: string[]
  lost: string[]
  limits: { resource: string; before: number; after: number }[]
}

export type Source = 'plan' | 'override'

export type EffectiveFeature = { feature: string; isGranted: boolean; isInPlan: boolean; override: OverrideView | null }
export type EffectiveLimit = { resource: string; limit: number; planLimit: number; override: OverrideView | null }
export type OverrideView = { reason: string; endsAt: string | null; createdBy: string; createdAt: string }

/** What is kept day by day: gauges of what stands, and counts of what happened. */
export const METRICS = [
  'messages',
  'conversations',
  'ai_messages',
  'ai_tokens',
  'api_calls',
  'errors',
  'active_users',
  'leads',
  'handovers',
  'users',
  'contacts',
  'agents',
  'knowledge_pages',
  'storage',
] as const
export type Metric = (typeof METRICS)[number]

export const usageHistoryInput = z.strictObject({
  metric: z.enum(METRICS),
  days: z.coerce.number().int().min(7).max(90).default(30),
})

export const alertInput = z.strictObject({ id: uuid })

/** `limit` is null when there is none; both are in the counter's unit (bytes of storage). */
export type ResourceUse = { resource: string; used: number; limit: number | null; unit: string }

export type FeatureUse = {
  feature: string
  group: FeatureGroup
  isGranted: boolean
  /** The first plan that has it. */
  unlockedBy: string | null
}

export const listNoticesInput = z.strictObject({ tenantId: uuid.optional(), limit: idPageInput.limit })

export type UsageNoticeRow = {
  tenantId: string
  company: string
  resource: string
  threshold: number
  used: number
  limit: number
  createdAt: string
}
