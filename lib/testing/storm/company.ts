import { writeMailToken } from '@/lib/campaigns'
import { addConnection } from '@/lib/channels'
import { newId } from '@/lib/kernel'
import { signatureOf } from '@/lib/providers/whatsapp'
import { type TestTenant, testTenant } from '../test-tenant'
import { type Piece, phoneOf } from './story'

const SECRET = 'app-secret-of-the-storm'
const ACCOUNT = '100200300400'
const NUMBER = '500600700800'

export type StormCompany = { tenant: TestTenant; connectionId: string; campaignId: string; contacts: string[] }

/** A company that has sent a campaign by WhatsApp to so many people and has heard nothing yet. */
export async function stormCompany(people: number): Promise<StormCompany> {
  const tenant = await testTenant()
  const { db } = tenant.system
  const { id: connectionId } = await addConnection(tenant.system, {
    kind: 'whatsapp',
    name: 'Main',
    address: '+4930123456',
    accountRef: ACCOUNT,
    numberRef: NUMBER,
    token: 'EAAG-long-token',
    appSecret: SECRET,
  })
  const campaignId = newId()
  const contacts = Array.from({ length: people }, () => newId())
  await db.contact.createMany({ data: contacts.map((id, n) => ({ id, phone: `+${phoneOf(n)}` })) })
  const agreed = { channel: 'whatsapp', purpose: 'marketing', state: 'granted', source: 'test' }
  await db.contactConsent.createMany({ data: contacts.map((contactId) => ({ id: newId(), contactId, ...agreed })) })
  const sentTo = { recipients: people, sent: people }
  const campaign = { name: 'Storm', channel: 'whatsapp', status: 'done', content: {}, audience: {}, ...sentTo }
  await db.campaign.create({ data: { id: campaignId, ...campaign } })
  const now = new Date()
  await db.campaignRecipient.createMany({
    data: contacts.map((contactId, n) => ({
      campaignId,
      contactId,
      address: `+${phoneOf(n)}`,
      state: 'sent',
      dueAt: now,
      sentAt: now,
    })),
  })
  return { tenant, connectionId, campaignId, contacts }
}

export type Callback = { signature: string; body: Buffer }

/** One call of Meta's about some pieces of a story. @param secret another one: the call is forged */
export function callbackOf(company: StormCompany, pieces: readonly Piece[], secret = SECRET): Callback {
  const { tenant, campaignId, contacts } = company
  const changes = pieces.map(({ who, part, value }) => {
    const about = { campaignId, contactId: contacts[who] ?? '' }
    const token = part === 'statuses' ? { biz_opaque_callback_data: writeMailToken(tenant.system.tenantId, about) } : {}
    return {
      field: part === 'user_preferences' ? part : 'messages',
      value: { metadata: { phone_number_id: NUMBER }, [part]: [{ ...value, ...token }] },
    }
  })
  const body = Buffer.from(JSON.stringify({ entry: [{ id: ACCOUNT, changes }] }))
  return { signature: signatureOf(secret, body), body }
}

/** All that came of what a company was told, in words that are the same for two companies. */
export async function stateAfter({ tenant, campaignId, contacts }: StormCompany) {
  const { db } = tenant.system
  const placeOf = new Map(contacts.map((id, n) => [id, n]))
  const recipients = await db.campaignRecipient.findMany({ where: { campaignId } })
  const consents = await db.contactConsent.findMany({})
  const suppressions = await db.suppression.findMany({})
  const { sent, failed, delivered, read, replied, unsubscribed, bounced } =
    (await db.campaign.findFirst({ where: { id: campaignId } })) ?? {}
  return {
    contacts: await db.contact.count({}),
    conversations: await db.conversation.count({}),
    messages: await db.message.count({ where: { authorKind: 'contact' } }),
    counters: { sent, failed, delivered, read, replied, unsubscribed, bounced },
    recipients: recipients
      .map((one) => ({
        who: placeOf.get(one.contactId),
        state: one.state,
        deliveredAt: one.deliveredAt?.toISOString(),
        readAt: one.readAt?.toISOString(),
        marks: [one.repliedAt, one.unsubscribedAt, one.bouncedAt].map(Boolean),
      }))
      .sort((a, b) => Number(a.who) - Number(b.who)),
    consents: consents.map(({ contactId, state }) => `${placeOf.get(contactId)} ${state}`).sort(),
    suppressions: suppressions.map(({ address, reason }) => `${address} ${reason}`).sort(),
  }
}
