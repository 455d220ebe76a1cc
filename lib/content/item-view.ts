import type { Prisma } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type EmailContent, emailContent } from './email-blocks'
import { ITEM_KINDS, type ItemRow } from './library-inputs'
import { newContent } from './new-content'

type ContentItem = Prisma.ContentItemGetPayload<object>

const kindOf = (kind: string) => ITEM_KINDS.find((known) => known === kind) ?? 'template'

export const itemRow = (row: Omit<ContentItem, 'content'>): ItemRow => ({
  id: row.id,
  kind: kindOf(row.kind),
  name: row.name,
  folder: row.folder,
  subject: row.subject,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** What was stored by an older version of the product and fits no more counts as empty: its versions are still there. */
export const storedContent = (stored: unknown): EmailContent => emailContent.safeParse(stored).data ?? newContent()

/** @throws not_found */
export async function itemOf(ctx: TenantContext, id: string): Promise<ContentItem> {
  const row = await ctx.db.contentItem.findFirst({ where: { id } })
  if (!row) throw notFound('Template')
  return row
}
