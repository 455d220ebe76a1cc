import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { variantName } from './ab-test'
import { exportRecipients } from './export-recipients'
import type { exportRecipientsInput } from './schema'

type Item = Awaited<ReturnType<typeof exportRecipients>>['items'][number]

const COLUMNS = {
  contact_id: (item: Item) => item.contactId,
  name: (item: Item) => item.name,
  address: (item: Item) => item.address,
  variant: (item: Item) => (item.variant === null ? null : variantName(item.variant)),
  state: (item: Item) => item.state,
  reason: (item: Item) => item.reason,
  attempts: (item: Item) => item.attempts,
  sent_at: (item: Item) => item.sentAt,
  delivered_at: (item: Item) => item.deliveredAt,
  read_at: (item: Item) => item.readAt,
  replied_at: (item: Item) => item.repliedAt,
  opened_at: (item: Item) => item.openedAt,
  clicked_at: (item: Item) => item.clickedAt,
  bounced_at: (item: Item) => item.bouncedAt,
  complained_at: (item: Item) => item.complainedAt,
  unsubscribed_at: (item: Item) => item.unsubscribedAt,
} as const

/** A campaign's ledger as CSV, a page at a time; nothing is held but the page. That people's data left is on record. */
export async function* recipientFile(
  ctx: TenantContext,
  given: Omit<z.input<typeof exportRecipientsInput>, 'cursor'>,
): AsyncGenerator<string> {
  let page = await exportRecipients(ctx, given)
  await writeAudit(ctx, 'campaigns.export-recipients', 'success', { resourceId: given.campaignId, after: given })
  yield csvLine(Object.keys(COLUMNS))
  for (;;) {
    const lines = page.items.map((item) => csvLine(Object.values(COLUMNS).map((read) => read(item))))
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportRecipients(ctx, { ...given, cursor: page.nextCursor })
  }
}
