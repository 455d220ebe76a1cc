import type { Prisma } from '@/lib/db'
import { conflict } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { WinnerReason } from './ab-test'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { countsOfVariant, type StoredTest } from './stored-test'

type Choice = { winner: number; reason: WinnerReason; decidedBy: string }

/** The rest gets this variant. Once: whoever chooses second is too late. @throws conflict */
export async function settleTest(ctx: CommandContext, test: StoredTest, choice: Choice): Promise<void> {
  const { campaignId } = test
  const evidence: Prisma.InputJsonValue = test.variants.map(countsOfVariant)
  const settled = await ctx.db.campaignTest.updateMany({
    where: { campaignId, winner: null },
    data: { ...choice, evidence, decidedAt: new Date() },
  })
  if (settled.count === 0) throw conflict('The winner has been chosen meanwhile. Reload to see it.')
  await ctx.db.campaign.updateMany({ where: { id: campaignId, heldReason: 'test' }, data: { heldReason: null } })
  ctx.emit(CAMPAIGN_RUNS, { campaignId })
}
