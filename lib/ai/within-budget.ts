import { monthOf, type TenantContext } from '@/lib/operations'
import { costOf, type Tokens } from './cost-of'
import { modelPrices } from './model-prices'
import type { TenantAi } from './provider-choice'
import { reserveMoney, settleMoney } from './spending'

type Budgeted = Pick<TenantAi, 'provider' | 'model'> & { most: Tokens }

/**
 * Does what may cost money: takes from the month what it costs at most, and afterwards counts what `paid` was told of, whatever came of
 * the work. A process that is killed in between leaves what was taken as spent.
 * @throws quota_exceeded, conflict before anything is begun, as `reserveMoney`
 */
export async function withinBudget<Result>(
  ctx: TenantContext,
  { most, ...whose }: Budgeted,
  work: (paid: (tokens: Tokens) => void) => Promise<Result>,
): Promise<Result> {
  const used = { inputTokens: 0, outputTokens: 0 }
  const paid = ({ inputTokens, outputTokens }: Tokens) => {
    used.inputTokens += inputTokens
    used.outputTokens += outputTokens
  }
  if (whose.provider !== 'own') return work(paid)
  const { prices, monthlyMicro } = await modelPrices(ctx)
  const period = monthOf(new Date())
  const micro = costOf(whose, prices, most)
  await reserveMoney(ctx, { micro, period, model: whose.model, monthlyMicro })
  try {
    return await work(paid)
  } finally {
    const reserved = micro === null ? null : BigInt(micro)
    await settleMoney(ctx, { reserved, actual: costOf(whose, prices, used), period })
  }
}
