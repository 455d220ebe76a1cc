import { AppError, newId } from '@/lib/kernel'
import { type CommandContext, nextMonth, type TenantContext } from '@/lib/operations'
import type { WritingSettings } from './inputs'

const unknownPrice = (model: string) =>
  new AppError('conflict', `no price is known for the model ${model}`, {
    userMessage: `Drafts have a spending limit, but nobody has said what the model “${model}” costs. Enter its price in the writing settings.`,
  })

const overLimit = () =>
  new AppError('quota_exceeded', 'the monthly spending limit of drafts is used up', {
    userMessage:
      'The spending limit for drafts of this month does not allow it. Nothing was written and nothing was spent.',
    resetAt: nextMonth(new Date()),
  })

export async function spentIn({ db }: Pick<TenantContext, 'db'>, period: string): Promise<number> {
  const row = await db.draftSpending.findFirst({ where: { period } })
  return Number(row?.spentMicro ?? 0)
}

/**
 * Takes money from the month before the model is asked, in one statement with the look at the limit.
 * @throws conflict where there is a limit and no price, quota_exceeded where it does not reach
 */
export async function reserveMoney(
  ctx: CommandContext,
  {
    micro,
    period,
    model,
    settings,
  }: { micro: number | null; period: string; model: string; settings: WritingSettings },
): Promise<void> {
  const { monthlyMicro } = settings
  if (micro === null) {
    if (monthlyMicro !== null) throw unknownPrice(model)
    return
  }
  const { subTenantId } = ctx.tenant
  await ctx.db.draftSpending.createMany({ data: [{ id: newId(), period }], skipDuplicates: true })
  const taken = await ctx.db.draftSpending.updateMany({
    where: {
      subTenantId,
      period,
      ...(monthlyMicro === null ? {} : { spentMicro: { lte: BigInt(monthlyMicro - micro) } }),
    },
    data: { spentMicro: { increment: BigInt(micro) } },
  })
  if (taken.count === 0) throw overLimit()
}

/** Counts what it really cost instead of what was taken, in the month in which it was taken. */
export async function settleMoney(
  ctx: CommandContext,
  { reserved, actual, period }: { reserved: bigint | null; actual: number | null; period: string },
): Promise<void> {
  const difference = BigInt(actual ?? 0) - (reserved ?? 0n)
  if (difference === 0n) return
  await ctx.db.draftSpending.createMany({ data: [{ id: newId(), period }], skipDuplicates: true })
  await ctx.db.draftSpending.updateMany({
    where: { subTenantId: ctx.tenant.subTenantId, period },
    data: { spentMicro: { increment: difference } },
  })
}
