import { connectionsOf, reachConnection } from '@/lib/channels'
import { reachContact } from '@/lib/contacts'
import { addressesOf, refusalOf } from '@/lib/conversations'
import { FIRST_CHANNELS, type FirstChannel } from '@/lib/conversations/schema'
import { forbidden } from '@/lib/kernel'
import { can, query, type TenantContext } from '@/lib/operations'
import { priceBook } from '@/lib/prices'
import { costOfOne, offersFor } from './offers-for'
import { listWaysInput, type TemplateOffer, type WayToWrite } from './schema'

type Person = Awaited<ReturnType<typeof reachContact>>
type Book = Awaited<ReturnType<typeof priceBook>>

const numbersOf = async (ctx: TenantContext, channel: FirstChannel) =>
  channel === 'email'
    ? []
    : (await connectionsOf(ctx, channel)).map(({ id, name, address }) => ({ id, name: name || address }))

async function wayOn(ctx: TenantContext, contact: Person, channel: FirstChannel, book: Book): Promise<WayToWrite> {
  const [addresses, from] = await Promise.all([addressesOf(ctx, contact, channel), numbersOf(ctx, channel)])
  const [address] = addresses
  const none = { channel, addresses: [], from, cost: null }
  if (address === undefined) return { ...none, problem: 'no_address' }
  if (channel !== 'email' && from.length === 0) return { ...none, problem: 'no_number' }
  const accountId = ctx.tenant.subTenantId
  const to = await Promise.all(
    addresses.map(async (value) => ({
      value,
      problem: await refusalOf(ctx, { contactId: contact.id, channel, address: value }, 'service'),
    })),
  )
  // What a template costs depends on its category.
  const cost = channel === 'whatsapp' ? null : costOfOne(book, { channel, address, accountId })
  return { channel, addresses: to, from, cost, problem: null }
}

/** How somebody can be written to first: where, from which numbers, what one message costs, and why not. */
export const listWays = query({
  name: 'deliveries.list-ways',
  access: 'conversations:write',
  input: listWaysInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/ways',
    summary: 'List the ways in which a contact can be written to',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<{ items: WayToWrite[]; templates: TemplateOffer[] }> => {
    if (!can(ctx.actor, 'contacts:read')) throw forbidden()
    const [contact, book] = await Promise.all([reachContact(ctx, 'contacts:read', input.contactId), priceBook(ctx)])
    const items = await Promise.all(FIRST_CHANNELS.map((channel) => wayOn(ctx, contact, channel, book)))
    const whatsapp = items.find(({ channel }) => channel === 'whatsapp')
    const address = whatsapp?.addresses[0]?.value
    const connection = address ? await reachConnection(ctx, 'whatsapp', input.connectionRef) : null
    const receiver = { address: address ?? '', accountId: ctx.tenant.subTenantId, contact }
    const templates = connection ? await offersFor(ctx, connection, receiver, book) : []
    return { items, templates }
  },
})
