import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { exportSuppressions } from './export-suppressions'
import type { exportSuppressionsInput } from './schema'

/** The filtered list as CSV, a page at a time. That addresses left is on record. */
export async function* suppressionFile(
  ctx: TenantContext,
  filter: Omit<z.input<typeof exportSuppressionsInput>, 'cursor'>,
): AsyncGenerator<string> {
  let page = await exportSuppressions(ctx, filter)
  await writeAudit(ctx, 'suppressions.export', 'success', { after: filter })
  yield csvLine(['address', 'reason', 'detail', 'added_by', 'campaign_id', 'created_at', 'channel'])
  for (;;) {
    const lines = page.items.map((row) =>
      csvLine([row.address, row.reason, row.detail, row.addedBy, row.campaignId, row.createdAt, row.channel]),
    )
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportSuppressions(ctx, { ...filter, cursor: page.nextCursor })
  }
}
