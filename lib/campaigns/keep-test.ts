import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import type { TestInput } from './ab-test'

type Variant = Pick<Prisma.CampaignVariantCreateManyInput, 'subject' | 'content' | 'delayHours'>

/** Where nothing is chosen by figures, everybody tries. */
const EVERYBODY = { sharePercent: 100, rule: 'hand', fallback: 'first', hours: 1 }

/** What a variant consists of, where it is kept. */
function columnsOf(test: TestInput): Variant[] {
  if (test.kind === 'text' || test.kind === 'template') return test.variants.map((content) => ({ content }))
  return test.variants
}

/** Writes a draft's test in place of what it was; null: none any more. */
export async function keepTest(ctx: CommandContext, campaignId: string, test: TestInput | null): Promise<void> {
  await ctx.db.campaignTest.deleteMany({ where: { campaignId } })
  if (test === null) return
  const { kind, variants: _, ...choosing } = test
  await ctx.db.campaignTest.create({ data: { campaignId, kind, ...EVERYBODY, ...choosing } })
  const all: Variant[] = [{}, ...columnsOf(test)]
  await ctx.db.campaignVariant.createMany({
    data: all.map((variant, position) => ({ campaignId, position, ...variant })),
  })
}
