import { AppError, newId } from '@/lib/kernel'
import { nextMonth, type TenantContext } from '@/lib/operations'

type Spender = Pick<TenantContext, 'db' | 'tenant'>

const unknownPrice = (model: string) =>
  new AppError('conflict', `no price is known for the model ${model}`, {
    userMessage: `There is a spending limit for the AI model, but nobody has said what “${model}” costs. Enter its price in the writing settings.`,
  })

const overLimit = () =>
  new AppError('quota_exceeded', 'the monthly spending limit of the AI model is used up', {
    userMessage:
      'This month’s spending limit for the AI model does not allow it. Nothing was written and nothing was spent.',
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
  ctx: Spender,
  {
    micro,
    period,
    model,
    monthlyMicro,
  }: { micro: number | null; period: string; model: string; monthlyMicro: number | null },
): Promise<void> {
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
  ctx: Spender,
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
