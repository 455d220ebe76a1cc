import { z } from 'zod'
import { type EmailContent, emailContent } from '@/lib/content/schema'
import type { CampaignChannel } from './channel'
import { type SmsContent, smsContent } from './sms-content'
import { type WhatsappContent, whatsappContent } from './whatsapp-content'

export const TEST_KINDS = ['subject', 'content', 'text', 'template', 'time'] as const
export type TestKind = (typeof TEST_KINDS)[number]
/** What can be tried by each channel. */
export const KINDS_OF: Readonly<Record<CampaignChannel, readonly TestKind[]>> = {
  email: ['subject', 'content', 'time'],
  sms: ['text', 'time'],
  whatsapp: ['template', 'time'],
}
/** What can be counted of the messages of a variant. */
export const MEASURES = ['opens', 'clicks', 'replies', 'reads', 'deliveries'] as const
export type Measure = (typeof MEASURES)[number]
/** By what the variant is chosen that the rest gets. */
export const WINNER_RULES = [...MEASURES, 'hand'] as const
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
    kind: z.literal('text'),
    ...choosing,
    variants: others(smsContent.omit({ connectionId: true })),
  }),
  z.strictObject({
    kind: z.literal('template'),
    ...choosing,
    variants: others(whatsappContent.omit({ connectionId: true })),
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
  // Choices of earlier days were made without them.
  delivered: count.default(0),
  read: count.default(0),
  replied: count.default(0),
  opened: count,
  clicked: count,
  bounced: count,
  complained: count,
  unsubscribed: count,
})
/** How a variant did in the test. */
export type VariantCounts = z.output<typeof variantCounts>

/** What is counted for a measure, and of how many: what has not arrived was not sent in the end, so deliveries are of all who tried. */
export const COUNTED_BY: Readonly<Record<Measure, { hits: keyof VariantCounts; of: 'sent' | 'recipients' }>> = {
  opens: { hits: 'opened', of: 'sent' },
  clicks: { hits: 'clicked', of: 'sent' },
  replies: { hits: 'replied', of: 'sent' },
  reads: { hits: 'read', of: 'sent' },
  deliveries: { hits: 'delivered', of: 'recipients' },
}

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

/** What each variant of a mail says, A first; variants that differ in their time alone say the same, once. */
export function contentsOf(own: EmailContent, test: TestInput | null): EmailContent[] {
  if (test?.kind === 'subject') return [own, ...test.variants.map(({ subject }) => ({ ...own, subject }))]
  if (test?.kind === 'content') return [own, ...test.variants.map(({ content }) => content)]
  return [own]
}

/** The same of a text message: all from one number. */
export const textsOf = (own: SmsContent, test: TestInput | null): SmsContent[] =>
  test?.kind === 'text' ? [own, ...test.variants.map((variant) => ({ ...own, ...variant }))] : [own]

/** … and of one by WhatsApp. */
export const templatesOf = (own: WhatsappContent, test: TestInput | null): WhatsappContent[] =>
  test?.kind === 'template' ? [own, ...test.variants.map((variant) => ({ ...own, ...variant }))] : [own]

/** What keeps a test from being one: the choice would go by what is not counted, or two variants say the same. */
export const TEST_PROBLEMS = [
  'opens_not_counted',
  'clicks_not_counted',
  'replies_not_counted',
  'reads_not_counted',
  'deliveries_not_counted',
  'alike',
] as const
export type TestProblem = (typeof TEST_PROBLEMS)[number]

/** What a campaign counts of what readers do. */
export type Counted = { opens: boolean; clicks: boolean }
/** What variants can be compared by. */
export type Measurable = Readonly<Record<Measure, boolean>>

/** Providers tell of texts and of WhatsApp what arrived, and people answer there; of mails not all servers do. */
export const measurableOf = (channel: CampaignChannel, { opens, clicks }: Counted): Measurable => ({
  opens: opens && channel === 'email',
  clicks: clicks && channel !== 'whatsapp',
  replies: channel !== 'email',
  reads: channel === 'whatsapp',
  deliveries: channel !== 'email',
})

/** @param said what each variant says, A first */
export function problemsOfTest(said: readonly object[], test: TestInput | null, measurable: Measurable): TestProblem[] {
  if (!test || test.kind === 'time') return []
  const words = said.map((one) => JSON.stringify(one))
  return [
    ...(test.rule !== 'hand' && !measurable[test.rule] ? [`${test.rule}_not_counted` as const] : []),
    ...(new Set(words).size < words.length ? ['alike' as const] : []),
  ]
}
