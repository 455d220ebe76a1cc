import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import type { TestInput } from './ab-test'

type Variant = Pick<Prisma.CampaignVariantCreateManyInput, 'subject' | 'content' | 'delayHours'>

/** Where nothing is chosen by figures, everybody tries. */
const EVERYBODY = { sharePercent: 100, rule: 'hand', fallback: 'first', hours: 1 }

/** Writes a draft's test in place of what it was; null: none any more. */
export async function keepTest(ctx: CommandContext, campaignId: string, test: TestInput | null): Promise<void> {
  await ctx.db.campaignTest.deleteMany({ where: { campaignId } })
  if (test === null) return
  const { kind, variants, ...choosing } = test
  await ctx.db.campaignTest.create({ data: { campaignId, kind, ...EVERYBODY, ...choosing } })
  const all: Variant[] = [{}, ...variants]
  await ctx.db.campaignVariant.createMany({
    data: all.map((variant, position) => ({ campaignId, position, ...variant })),
  })
}
