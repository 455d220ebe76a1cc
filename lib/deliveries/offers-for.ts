import type { Connection } from '@/lib/channels'
import { contactVariables } from '@/lib/content'
import { fillAll, ownVariables } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'
import { costOf, type priceBook } from '@/lib/prices'
import { callingCodeOf, type PricedChannel } from '@/lib/prices/schema'
import { tenantUrl } from '@/lib/tenancy'
import { holdOfRow, storedContent, storedDefaults } from '@/lib/whatsapp-templates'
import { SENDABLE, type TemplateCategory, templateVariables } from '@/lib/whatsapp-templates/schema'
import type { TemplateOffer } from './schema'

/** More than anybody chooses from by hand. */
const MOST_OFFERS = 200

type Book = Awaited<ReturnType<typeof priceBook>>
type Message = { channel: PricedChannel; address: string; accountId: string | null; category?: string }

/** What one message to an address costs by today's prices; of a text message one part. */
export const costOfOne = (book: Book, { channel, address, accountId, category = '' }: Message) =>
  costOf(book, [
    {
      accountId,
      day: new Date().toISOString().slice(0, 10),
      channel,
      country: channel !== 'email' && address.startsWith('+') ? callingCodeOf(address) : '',
      category,
      messages: 1,
      parts: 1,
    },
  ])

type Receiver = {
  address: string
  accountId: string | null
  contact: Parameters<typeof contactVariables>[0]
}

/** The approved templates of a WhatsApp account, filled in with what is known of somebody, with what each would cost. */
export async function offersFor(
  ctx: TenantContext,
  { accountRef }: Pick<Connection, 'accountRef'>,
  { address, accountId, contact }: Receiver,
  book: Book,
): Promise<TemplateOffer[]> {
  const rows = await ctx.db.whatsappTemplate.findMany({
    where: { accountRef, status: { in: [...SENDABLE] }, pausedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_OFFERS,
  })
  const own = ownVariables({ companyName: ctx.tenant.name, homeUrl: tenantUrl(ctx.tenant) })
  const known = { ...contactVariables(contact), ...own }
  return rows.flatMap((row): TemplateOffer[] => {
    const content = storedContent(row.content)
    const isWhole = content.header === null || content.header.kind === 'text' || content.header.src !== null
    if (holdOfRow(row) !== null || !isWhole) return []
    const defaults = storedDefaults(row.defaults)
    const values = templateVariables(content).map(({ key }) => [key, fillAll(defaults[key] ?? '', known)] as const)
    const { id, name, language } = row
    const category = row.category as TemplateCategory
    const cost = costOfOne(book, { channel: 'whatsapp', address, accountId, category })
    return [{ id, name, language, category, content, values: Object.fromEntries(values), cost }]
  })
}
