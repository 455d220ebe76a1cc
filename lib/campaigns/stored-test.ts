import type { EmailContent } from '@/lib/content'
import type { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import {
  contentsOf,
  type TestInput,
  type TestKind,
  type TestView,
  testInput,
  type VariantCounts,
  variantCounts,
  type WinnerReason,
} from './ab-test'
import type { Campaign } from './reach-campaign'
import { storedContent } from './stored-content'

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
    time: () => ({ variants: others.map(({ delayHours }) => ({ delayHours })) }),
  }[kind as TestInput['kind']]
  return testInput.parse({ kind, ...(kind === 'time' ? {} : { sharePercent, rule, fallback, hours }), ...given() })
}

export const countsOfVariant = (row: StoredTest['variants'][number]): VariantCounts => ({
  recipients: row.recipients,
  sent: row.sent,
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

type Mails = { kind: TestKind | null; contents: EmailContent[] }

/** The same for a campaign as it is stored. */
export async function mailsOf(ctx: Pick<TenantContext, 'db'>, { id, content }: Campaign): Promise<Mails> {
  const stored = await testOf(ctx, id)
  const test = stored && writtenTest(stored)
  return { kind: test?.kind ?? null, contents: contentsOf(storedContent(content), test) }
}
