import type { CampaignCounts } from '@/lib/campaigns/schema'
import { csvLine } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { exportResults } from './export-results'
import type { RESULT_PERIODS } from './schema'

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

/** The campaigns of a period with their figures, as CSV. */
export async function* resultFile(ctx: TenantContext, days: Period): AsyncGenerator<string> {
  let page = await exportResults(ctx, { days })
  yield csvLine(['id', 'name', 'channel', 'status', 'started_at', 'finished_at', ...COUNTS])
  for (;;) {
    const lines = page.items.map(({ id, name, channel, status, startedAt, finishedAt, counts }) =>
      csvLine([id, name, channel, status, startedAt, finishedAt, ...COUNTS.map((count) => counts[count])]),
    )
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportResults(ctx, { days, cursor: page.nextCursor })
  }
}
