import { reachConnection } from '@/lib/channels'
import { notFound } from '@/lib/kernel'
import { ownerFilter, query, type TenantContext } from '@/lib/operations'
import { priceBook } from '@/lib/prices'
import { offersFor } from './offers-for'
import { listOffersInput, type TemplateOffer } from './schema'

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
    const receiver = { address, accountId: subTenantId, contact }
    return { items: await offersFor(ctx, connection, receiver, await priceBook(ctx)) }
  },
})
