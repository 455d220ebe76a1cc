import type { CampaignCounts, Counted } from '@/lib/campaigns/schema'
import { csvLine } from '@/lib/kernel'
import { minorDigits } from '@/lib/kernel/schema'
import type { TenantContext } from '@/lib/operations'
import { exportResults } from './export-results'
import type { RESULT_PERIODS, ResultMoney } from './schema'

type Period = (typeof RESULT_PERIODS)[number]

const COUNTS = [
  'recipients',
  'sent',
  'failed',
  'suppressed',
  'uncertain',
  'delivered',
  'read',
  'replied',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
] as const satisfies readonly (keyof CampaignCounts)[]

const isCounted = (count: (typeof COUNTS)[number], { opens, clicks }: Counted): boolean =>
  (count !== 'opened' || opens) && (count !== 'clicked' || clicks)

const valuesIn = (values: readonly { currency: string; valueMinor: number }[] | undefined) =>
  values?.map(({ currency, valueMinor }) => `${valueMinor / 10 ** minorDigits(currency)} ${currency}`).join(' + ')

/** Amounts are written with their currency: there can be several. */
const MONEY = {
  cost: ({ costs }: ResultMoney) =>
    costs.amounts.map(({ currency, micro }) => `${micro / 1_000_000} ${currency}`).join(' + '),
  without_price: ({ costs }: ResultMoney) => costs.unpriced,
  leads: ({ leads }: ResultMoney) => leads?.leads,
  won: ({ leads }: ResultMoney) => leads?.won,
  won_value: ({ leads }: ResultMoney) => valuesIn(leads?.wonValues),
  open_value: ({ leads }: ResultMoney) => valuesIn(leads?.openValues),
} as const

/** The campaigns of a period with their figures, as CSV. */
export async function* resultFile(ctx: TenantContext, days: Period): AsyncGenerator<string> {
  let page = await exportResults(ctx, { days })
  yield csvLine(['id', 'name', 'channel', 'status', 'started_at', 'finished_at', ...COUNTS, ...Object.keys(MONEY)])
  for (;;) {
    const lines = page.items.map(({ id, name, channel, status, startedAt, finishedAt, counts, counted, money }) =>
      csvLine([
        ...[id, name, channel, status, startedAt, finishedAt],
        ...COUNTS.map((count) => (isCounted(count, counted) ? counts[count] : null)),
        ...Object.values(MONEY).map((read) => read(money)),
      ]),
    )
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportResults(ctx, { days, cursor: page.nextCursor })
  }
}
