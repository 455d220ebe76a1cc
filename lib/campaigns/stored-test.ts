import type { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import {
  contentsOf,
  type TestInput,
  type TestKind,
  type TestView,
  templatesOf,
  testInput,
  textsOf,
  type VariantCounts,
  variantCounts,
  type WinnerReason,
} from './ab-test'
import type { Campaign } from './reach-campaign'
import { storedContent, storedSms, storedWhatsapp } from './stored-content'

const WITH_VARIANTS = { variants: { orderBy: { position: 'asc' } } } as const satisfies Prisma.CampaignTestInclude

export type StoredTest = Prisma.CampaignTestGetPayload<{ include: typeof WITH_VARIANTS }>

/** A campaign's test with its variants, A first; null without one. */
export const testOf = ({ db }: Pick<TenantContext, 'db'>, campaignId: string): Promise<StoredTest | null> =>
  db.campaignTest.findFirst({ where: { campaignId }, include: WITH_VARIANTS })

/** Whether the rest of the audience waits for its winner. */
export const isTestOpen = async ({ db }: Pick<TenantContext, 'db'>, campaignId: string): Promise<boolean> =>
  (await db.campaignTest.count({ where: { campaignId, winner: null, kind: { not: 'time' } } })) > 0

/** As it was written. */
export function writtenTest({ kind, sharePercent, rule, fallback, hours, variants }: StoredTest): TestInput {
  const others = variants.slice(1)
  const given = {
    subject: () => ({ variants: others.map(({ subject }) => ({ subject })) }),
    content: () => ({ variants: others.map(({ content }) => ({ content })) }),
    text: () => ({ variants: others.map(({ content }) => content) }),
    template: () => ({ variants: others.map(({ content }) => content) }),
    time: () => ({ variants: others.map(({ delayHours }) => ({ delayHours })) }),
  }[kind as TestInput['kind']]
  return testInput.parse({ kind, ...(kind === 'time' ? {} : { sharePercent, rule, fallback, hours }), ...given() })
}

export const countsOfVariant = (row: StoredTest['variants'][number]): VariantCounts => ({
  recipients: row.recipients,
  sent: row.sent,
  delivered: row.delivered,
  read: row.read,
  replied: row.replied,
  opened: row.opened,
  clicked: row.clicked,
  bounced: row.bounced,
  complained: row.complained,
  unsubscribed: row.unsubscribed,
})

export const testView = (row: StoredTest): TestView => ({
  written: writtenTest(row),
  counts: row.variants.map(countsOfVariant),
  dueAt: row.dueAt?.toISOString() ?? null,
  winner: row.winner,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: row.reason as WinnerReason | null,
  decidedBy: row.decidedBy,
  evidence: variantCounts.array().nullable().parse(row.evidence),
})

/** What each variant of a campaign says, A first, and in what they differ. */
type Said<Content> = { kind: TestKind | null; contents: Content[] }

const saying =
  <Content>(read: (stored: unknown) => Content, contentsOfTest: (own: Content, test: TestInput | null) => Content[]) =>
  async (ctx: Pick<TenantContext, 'db'>, { id, content }: Campaign): Promise<Said<Content>> => {
    const stored = await testOf(ctx, id)
    const test = stored && writtenTest(stored)
    return { kind: test?.kind ?? null, contents: contentsOfTest(read(content), test) }
  }

/** The mails of a campaign as it is stored. */
export const mailsOf = saying(storedContent, contentsOf)
/** … its text messages … */
export const textsOfCampaign = saying(storedSms, textsOf)
/** … and its messages by WhatsApp. */
export const templatesOfCampaign = saying(storedWhatsapp, templatesOf)

/** One of them; variants that differ in their time alone say the same. */
export function saidTo<One>(contents: readonly One[], variant: number): One {
  const one = contents[variant] ?? contents[0]
  if (one === undefined) throw new Error('a campaign says one thing at least')
  return one
}
