import { z } from 'zod'
import { type EmailContent, emailContent } from '@/lib/content/schema'

export const TEST_KINDS = ['subject', 'content', 'time'] as const
export type TestKind = (typeof TEST_KINDS)[number]
/** By what the variant is chosen that the rest gets. */
export const WINNER_RULES = ['opens', 'clicks', 'hand'] as const
export type WinnerRule = (typeof WINNER_RULES)[number]
/** What the rest gets when no variant is surely better than A: the one with the higher share, or A. */
export const FALLBACKS = ['better', 'first'] as const
export type Fallback = (typeof FALLBACKS)[number]
/** Why a variant was chosen: surely better than all others; surely better than A; only by its figures; A for want of a better one. */
export const WINNER_REASONS = ['clear', 'some', 'better', 'first', 'person'] as const
export type WinnerReason = (typeof WINNER_REASONS)[number]

export const VARIANT_NAMES = ['A', 'B', 'C', 'D'] as const
export const MOST_VARIANTS = VARIANT_NAMES.length
export const variantName = (position: number): string => VARIANT_NAMES[position] ?? String(position)

export const LEAST_TEST_PERCENT = 10
export const MOST_TEST_PERCENT = 50
export const MOST_TEST_HOURS = 168
/** With fewer messages a variant says nothing. */
export const ENOUGH_MESSAGES = 100

const hours = z.number().int().min(1).max(MOST_TEST_HOURS)
/** The variants beside A, which is the campaign's own content. */
const others = <Variant extends z.ZodType>(variant: Variant) =>
  z
    .array(variant)
    .min(1)
    .max(MOST_VARIANTS - 1)
const choosing = {
  sharePercent: z.number().int().min(LEAST_TEST_PERCENT).max(MOST_TEST_PERCENT).default(20),
  rule: z.enum(WINNER_RULES).default('clicks'),
  fallback: z.enum(FALLBACKS).default('first'),
  /** From the last message of the test until the choice. */
  hours: hours.default(4),
}

export const testInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('subject'),
    ...choosing,
    variants: others(z.strictObject({ subject: emailContent.shape.subject })),
  }),
  z.strictObject({
    kind: z.literal('content'),
    ...choosing,
    variants: others(z.strictObject({ content: emailContent })),
  }),
  z.strictObject({
    kind: z.literal('time'),
    /** Each so many hours after the campaign's own time. The whole audience is split evenly. */
    variants: others(z.strictObject({ delayHours: hours })).refine(
      (variants) => new Set(variants.map(({ delayHours }) => delayHours)).size === variants.length,
      { error: 'must differ' },
    ),
  }),
])
export type TestInput = z.output<typeof testInput>

const count = z.number().int()
export const variantCounts = z.strictObject({
  recipients: count,
  sent: count,
  opened: count,
  clicked: count,
  bounced: count,
  complained: count,
  unsubscribed: count,
})
/** How a variant did in the test. */
export type VariantCounts = z.output<typeof variantCounts>

export type TestView = {
  /** As it was written. */
  written: TestInput
  /** A first. */
  counts: VariantCounts[]
  /** When the choice is made; null until everybody of the test has got their message. */
  dueAt: string | null
  /** The position of the variant that the rest gets. */
  winner: number | null
  decidedAt: string | null
  reason: WinnerReason | null
  /** Who chose; empty where the rule did. */
  decidedBy: string
  /** The figures that the choice was made by. */
  evidence: VariantCounts[] | null
}

/**
 * How many people each variant gets, and how many wait for the winner; the database draws them in the same way
 * (`freeze_campaign`).
 */
export function splitOf(reachable: number, test: TestInput): { variants: number[]; rest: number } {
  const count = test.variants.length + 1
  const percent = test.kind === 'time' ? 100 : test.sharePercent
  const trying = Math.min(reachable, count * Math.ceil((reachable * percent) / 100 / count))
  const variants = Array.from({ length: count }, (_, n) => Math.ceil(Math.max(0, trying - n) / count))
  return { variants, rest: reachable - trying }
}

/** What each variant says, A first; variants that differ in their time alone say the same, once. */
export function contentsOf(own: EmailContent, test: TestInput | null): EmailContent[] {
  if (test?.kind === 'subject') return [own, ...test.variants.map(({ subject }) => ({ ...own, subject }))]
  if (test?.kind === 'content') return [own, ...test.variants.map(({ content }) => content)]
  return [own]
}

/** What keeps a test from being one: the choice would go by what is not counted, or two variants say the same. */
export const TEST_PROBLEMS = ['opens_not_counted', 'clicks_not_counted', 'alike'] as const
export type TestProblem = (typeof TEST_PROBLEMS)[number]

/** What a campaign counts at all. */
export type Counted = { opens: boolean; clicks: boolean }

export function problemsOfTest(own: EmailContent, test: TestInput | null, counted: Counted): TestProblem[] {
  if (!test || test.kind === 'time') return []
  const said = contentsOf(own, test).map((content) => JSON.stringify(content))
  return [
    ...(test.rule === 'opens' && !counted.opens ? ['opens_not_counted' as const] : []),
    ...(test.rule === 'clicks' && !counted.clicks ? ['clicks_not_counted' as const] : []),
    ...(new Set(said).size < said.length ? ['alike' as const] : []),
  ]
}
