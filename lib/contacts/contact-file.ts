import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { exportContacts } from './export-contacts'
import { listFields } from './list-fields'
import { CONSENT_FILTERS, type contactFilter } from './schema'

type Item = Awaited<ReturnType<typeof exportContacts>>['items'][number]

const COLUMNS = {
  id: (item: Item) => item.id,
  name: (item: Item) => item.name,
  email: (item: Item) => item.email,
  phone: (item: Item) => item.phone,
  title: (item: Item) => item.title,
  company: (item: Item) => item.companyName,
  language: (item: Item) => item.locale,
  time_zone: (item: Item) => item.timeZone,
  owner: (item: Item) => item.ownerName,
  tags: (item: Item) => item.tags.join(', '),
  first_seen: (item: Item) => item.firstSeenAt,
  last_seen: (item: Item) => item.lastSeenAt,
} as const

/**
 * The filtered list as CSV, written a page at a time; nothing is held but the page. The first page is read before anything is
 * given out, so that whoever may not export hears it as an error. That people's data left is on record.
 */
export async function* contactFile(ctx: TenantContext, filter: z.input<typeof contactFilter>): AsyncGenerator<string> {
  let page = await exportContacts(ctx, filter)
  const fields = (await listFields(ctx, {})).filter(({ isArchived }) => !isArchived)
  await writeAudit(ctx, 'contacts.export', 'success', { after: filter })
  yield csvLine([...Object.keys(COLUMNS), ...CONSENT_FILTERS, ...fields.map(({ key }) => `field_${key}`)])
  for (;;) {
    const lines = page.items.map((item) =>
      csvLine([
        ...Object.values(COLUMNS).map((read) => read(item)),
        ...CONSENT_FILTERS.map((name) => item.consents[name]),
        ...fields.map(({ key }) => item.attributes[key]),
      ]),
    )
    if (lines.length > 0) yield lines.join('')
    if (page.nextCursor === null) return
    page = await exportContacts(ctx, { ...filter, cursor: page.nextCursor })
  }
}
