import { reachConnection } from '@/lib/channels'
import { contactVariables } from '@/lib/content'
import { fillAll, ownVariables } from '@/lib/content/schema'
import { notFound } from '@/lib/kernel'
import { ownerFilter, query, type TenantContext } from '@/lib/operations'
import { costOf, priceBook } from '@/lib/prices'
import { callingCodeOf } from '@/lib/prices/schema'
import { tenantUrl } from '@/lib/tenancy'
import { holdOfRow, storedContent, storedDefaults } from '@/lib/whatsapp-templates'
import { SENDABLE, type TemplateCategory, templateVariables } from '@/lib/whatsapp-templates/schema'
import { listOffersInput, type TemplateOffer } from './schema'

/** More than anybody chooses from by hand. */
const MOST_OFFERS = 200

async function personOf(ctx: TenantContext, conversationId: string) {
  const row = await ctx.db.conversation.findFirst({
    where: { id: conversationId, channel: 'whatsapp', ...ownerFilter(ctx, 'conversations:write') },
    select: {
      address: true,
      connectionRef: true,
      subTenantId: true,
      contact: { select: { name: true, emailNormalized: true, phone: true, companyName: true, attributes: true } },
    },
  })
  if (!row?.address) throw notFound('Conversation')
  return { ...row, address: row.address }
}

/** The approved templates of a conversation's account, filled in with what is known of its contact, with what each would cost. */
export const listOffers = query({
  name: 'deliveries.list-offers',
  access: 'conversations:write',
  input: listOffersInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/template-offers',
    summary: 'List the WhatsApp templates that can be sent in a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId } }): Promise<{ items: TemplateOffer[] }> => {
    const { contact, address, connectionRef, subTenantId } = await personOf(ctx, conversationId)
    const connection = await reachConnection(ctx, 'whatsapp', connectionRef)
    if (!connection) return { items: [] }
    const [rows, book] = await Promise.all([
      ctx.db.whatsappTemplate.findMany({
        where: { accountRef: connection.accountRef, status: { in: [...SENDABLE] }, pausedAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST_OFFERS,
      }),
      priceBook(ctx),
    ])
    const own = ownVariables({ companyName: ctx.tenant.name, homeUrl: tenantUrl(ctx.tenant) })
    const known = { ...contactVariables(contact), ...own }
    const country = address.startsWith('+') ? callingCodeOf(address) : ''
    const day = new Date().toISOString().slice(0, 10)
    const items = rows.flatMap((row): TemplateOffer[] => {
      const content = storedContent(row.content)
      const isWhole = content.header === null || content.header.kind === 'text' || content.header.src !== null
      if (holdOfRow(row) !== null || !isWhole) return []
      const defaults = storedDefaults(row.defaults)
      const values = templateVariables(content).map(({ key }) => [key, fillAll(defaults[key] ?? '', known)] as const)
      const { id, name, language } = row
      const category = row.category as TemplateCategory
      const usage = {
        accountId: subTenantId,
        day,
        channel: 'whatsapp',
        country,
        category,
        messages: 1,
        parts: 1,
      } as const
      return [
        { id, name, language, category, content, values: Object.fromEntries(values), cost: costOf(book, [usage]) },
      ]
    })
    return { items }
  },
})
