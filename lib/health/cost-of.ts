import { COST_UNIT_NAMES, COST_UNITS, type Cost, type CostLine, type UnitCosts } from './schema'

/** A price is for a month of so many days. */
const MONTH_DAYS = 30

type Usage = {
  /** Days of the period. */
  days: number
  /** What a metric came to, day by day, added up. */
  sumOf: (metric: string) => number
}

type Plan = { priceCents: number; currency: string; isTrial: boolean }

const cents = (amount: number): number => Math.round(amount * 100) / 100

/**
 * What a company costs the operator in a period, and what is left of its plan's price. What stands (storage, seats) is
 * counted as its average over the period's days, for the part of a month that they are.
 */
export function costOf({ days, sumOf }: Usage, { currency, prices }: UnitCosts, plan: Plan): Cost {
  const lines = COST_UNIT_NAMES.flatMap((unit): CostLine[] => {
    const { metric, per, isStanding } = COST_UNITS[unit]
    const sum = metric === null ? days : sumOf(metric)
    const quantity = isStanding ? sum / MONTH_DAYS : sum
    const cost = (quantity / per) * prices[unit]
    return prices[unit] > 0
      ? [{ unit, quantity: Math.round(quantity * 100) / 100, per, price: prices[unit], cost: cents(cost) }]
      : []
  })
  const total = cents(lines.reduce((sum, { cost }) => sum + cost, 0))
  const paid = plan.isTrial ? 0 : cents(((plan.priceCents / 100) * days) / MONTH_DAYS)
  const revenue = plan.currency === currency || paid === 0 ? paid : null
  return { currency, lines, total, revenue, margin: revenue === null ? null : cents(revenue - total) }
}
