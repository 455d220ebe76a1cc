import type { StageColumn, StageSum } from '@/lib/leads/schema'

/** What several stages come to together, one sum a currency. */
function total(sums: readonly StageSum[]): Omit<StageSum, 'stageId'> {
  const values = Map.groupBy(
    sums.flatMap((sum) => sum.values),
    ({ currency }) => currency,
  )
  return {
    leads: sums.reduce((all, { leads }) => all + leads, 0),
    values: [...values].map(([currency, parts]) => ({
      currency,
      valueMinor: parts.reduce((all, { valueMinor }) => all + valueMinor, 0),
    })),
  }
}

/** Columns with what they come to; of those that the main account does not have, only the ones with something in them. */
export const shownColumns = (columns: readonly StageColumn[], sums: readonly StageSum[], mainId: string) =>
  columns
    .map((column) => ({
      ...column,
      ...total(sums.filter(({ stageId }) => column.stages.some(({ id }) => id === stageId))),
    }))
    .filter(
      ({ stages, leads }) => leads > 0 || stages.length === 1 || stages.some(({ accountId }) => accountId === mainId),
    )
