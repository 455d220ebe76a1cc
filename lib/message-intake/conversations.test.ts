import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import { createCampaign, startCampaign } from '@/lib/campaigns'
import { send } from '@/lib/campaigns/turns.fixture'
import {
  closeConversation,
  getConversation,
  listConversations,
  postAgentMessage,
  sendReply,
  writeToContact,
} from '@/lib/conversations'
import type { InboxMessage } from '@/lib/conversations/schema'
import { deliveryReactions, sendAgain } from '@/lib/deliveries'
import { newId } from '@/lib/kernel'
import { systemActor, tenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { startPhones } from './phone.fixture'
import { settleEvents } from './settle-events'
import { storeEvents } from './store-events'

beforeAll(useFreshDatabase)

let phone: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phone = await startPhones()
})
afterAll(() => phone.stop())

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
beforeEach(async () => {
  company = await phone.company()
  mia = await testMember(company, 'agent', 'Mia Lang')
})

let numbers = 0
const newNumber = () => {
  numbers += 1
  return `+4915190${String(numbers).padStart(5, '0')}`
}

const textOf = (from: string, text: string, id = `SM${newId()}`) => ({
  kind: 'text' as const,
  id,
  connectionId: 'sandbox' as const,
  from,
  text,
  at: new Date().toISOString(),
})

/** Somebody writes to the company's number. */
async function write(from: string, ...texts: string[]): Promise<void> {
  await storeEvents(company.system, { channel: 'sms', told: texts.map((text) => ({ event: textOf(from, text) })) })
  await settleEvents(company.system, {})
}

const all = async () => (await listConversations(company.system, { status: 'any' })).items
const threadOf = (conversationId: string) => getConversation(company.system, { conversationId })
const words = (messages: readonly InboxMessage[]) => messages.map(({ body }) => body)

/** What the worker does. */
const work = (conversationId: string) =>
  deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)

async function reply(conversationId: string, body: string, by = mia) {
  const { conversation } = await threadOf(conversationId)
  return sendReply(by, { conversationId, version: conversation.version, clientId: randomUUID(), body })
}

async function stateOf(conversationId: string, messageId: string) {
  const { messages } = await threadOf(conversationId)
  return messages.find(({ id }) => id === messageId)?.delivery?.state
}

async function begun(from = newNumber()) {
  await write(from, 'Where is my order?')
  const [row] = await all()
  if (!row) throw new Error('there is no conversation')
  return { id: row.id, from, row }
}

describe('a text message that comes in', () => {
  it('makes the contact and the conversation, once, in whatever order and however often it is told', async () => {
    const from = newNumber()
    const events = ['one', 'two', 'three'].map((text) => textOf(from, text))
    const shuffled = [...events, ...events].sort(() => Math.random() - 0.5)
    await Promise.all(shuffled.map((event) => storeEvents(company.system, { channel: 'sms', told: [{ event }] })))
    // Two workers at once; what one of them could not do is there for the next.
    await Promise.allSettled([settleEvents(company.system, {}), settleEvents(company.system, {})])
    await settleEvents(company.system, {})
    await settleEvents(company.system, {})
    const rows = await all()
    expect(rows).toMatchObject([{ channel: 'sms', address: from, state: 'waiting', contact: { name: null } }])
    const { messages, contact } = await threadOf(rows[0]?.id ?? '')
    expect(words(messages).sort()).toEqual(['one', 'three', 'two'])
    expect(contact).toMatchObject({ phone: from, identities: [{ kind: 'phone', value: from }] })
    expect(await company.system.db.contact.count()).toBe(1)
  })

  it('goes to whom the number names, and never to whom somebody only typed it for', async () => {
    const [named, typed] = [newNumber(), newNumber()]
    const { db } = company.system
    const known = await db.contact.create({ data: { id: newId(), name: 'Known', phone: named } })
    await db.contactIdentity.create({
      data: { id: newId(), contactId: known.id, kind: 'phone', value: named, source: 'staff' },
    })
    await db.contact.create({ data: { id: newId(), name: 'Only typed', phone: typed } })
    await write(named, 'It is me')
    await write(typed, 'And me')
    const names = (await all()).map(({ contact }) => contact.name)
    expect(names.sort()).toEqual(['Known', null])
  })

  it('opens what was closed within a day, and begins anew later', async () => {
    const { id, from } = await begun()
    const open = await threadOf(id)
    await closeConversation(mia, { conversationId: id, version: open.conversation.version })
    await write(from, 'One more thing')
    expect(await all()).toMatchObject([{ id, status: 'open', state: 'waiting' }])
    const again = await threadOf(id)
    await closeConversation(mia, { conversationId: id, version: again.conversation.version })
    const longAgo = new Date(Date.now() - 25 * 3_600_000)
    await company.system.db.conversation.updateMany({ where: { id }, data: { closedAt: longAgo } })
    await write(from, 'Hello again')
    const rows = await all()
    expect(rows.map(({ status }) => status)).toEqual(['open', 'closed'])
    expect((await threadOf(rows[0]?.id ?? '')).contact.earlier).toMatchObject([{ id }])
  })

  it('shows STOP and START as facts, keeps the number from messages, and takes “yes” as an answer', async () => {
    const { id, from } = await begun()
    await write(from, 'yes')
    expect(words((await threadOf(id)).messages)).toContain('yes')
    await write(from, 'STOP')
    const { messages } = await threadOf(id)
    expect(messages.at(-1)).toMatchObject({ author: { kind: 'system' }, isNote: true })
    expect(messages.at(-1)?.body).toContain('STOP')
    await expect(reply(id, 'Hello?')).rejects.toMatchObject({ code: 'conflict', userMessage: /START/ })
    await write(from, 'start')
    await expect(reply(id, 'Hello!')).resolves.toMatchObject({ delivery: { state: 'queued' } })
    const stranger = newNumber()
    await write(stranger, 'stop')
    expect(await all()).toHaveLength(1)
  })

  it('is linked to the campaign that it answers', async () => {
    const number = newNumber()
    const { db } = company.system
    const contact = await db.contact.create({ data: { id: newId(), name: 'Mia', phone: number } })
    await db.contactConsent.create({
      data: { id: newId(), contactId: contact.id, channel: 'sms', purpose: 'marketing', state: 'granted', source: 'x' },
    })
    const { id: campaignId } = await createCampaign(company.system, {
      name: 'Shoes',
      channel: 'sms',
      sms: { text: 'New shoes!', connectionId: null },
    })
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    const [came] = await phone.messages(number)
    await phone.answer(came?.id ?? '', 'Which sizes?')
    await phone.settled(company, async () => (await all()).length === 1)
    await phone.answer(came?.id ?? '', 'And colours?')
    const [row] = await all()
    await phone.settled(company, async () => (await threadOf(row?.id ?? '')).messages.length === 2)
    const { messages, contact: who } = await threadOf(row?.id ?? '')
    expect(messages.map((one) => one.campaignId)).toEqual([campaignId, null])
    expect(who).toMatchObject({ id: contact.id, name: 'Mia', identities: [{ kind: 'phone', value: number }] })
  })
})

describe('an answer', () => {
  it('is sent in order, arrives, and says so', async () => {
    const { id, from } = await begun()
    const first = await reply(id, 'On its way.')
    const second = await reply(id, 'It comes tomorrow.')
    await Promise.all([work(id), work(id)])
    await phone.settled(company, async () => (await stateOf(id, second.id)) === 'delivered')
    expect(await stateOf(id, first.id)).toBe('delivered')
    const sent = await phone.messages(from)
    expect(sent.map(({ text }) => text).reverse()).toEqual(['On its way.', 'It comes tomorrow.'])
    // What staff sees as a fact is no message to the customer.
    expect((await threadOf(id)).messages.filter(({ delivery }) => delivery)).toHaveLength(2)
    await work(id)
    expect(await phone.messages(from)).toHaveLength(2)
  })

  it('that fails says why and can be sent again', async () => {
    const { id } = await begun('+491519000430')
    const message = await reply(id, 'Hello?')
    await work(id)
    await phone.settled(company, async () => (await stateOf(id, message.id)) === 'failed')
    const failed = (await threadOf(id)).messages.find((one) => one.id === message.id)
    expect(failed?.delivery?.reason).toContain('30005')
    await expect(sendAgain(mia, { conversationId: id, messageId: message.id })).rejects.toMatchObject({
      code: 'conflict',
    })
    await company.system.db.suppression.deleteMany({})
    expect(await sendAgain(mia, { conversationId: id, messageId: message.id })).toEqual({ state: 'queued' })
    await expect(sendAgain(mia, { conversationId: id, messageId: message.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('whose answer was lost stays in doubt until the provider tells, and is not sent twice', async () => {
    const { id, from } = await begun()
    const message = await reply(id, 'Hello?')
    await phone.faults({ lost: '1' })
    await work(id)
    expect(['uncertain', 'delivered']).toContain(await stateOf(id, message.id))
    await work(id)
    await phone.settled(company, async () => (await stateOf(id, message.id)) === 'delivered')
    expect(await phone.messages(from)).toHaveLength(1)
  })

  it('whose worker was killed is in doubt, and holds up what comes after it no longer than that', async () => {
    const { id, from } = await begun()
    const { db } = company.system
    const lost = await reply(id, 'Killed')
    const next = await reply(id, 'After it')
    const inAMinute = new Date(Date.now() + 60_000)
    await db.message.updateMany({ where: { id: lost.id }, data: { delivery: 'sending', deliveryDueAt: inAMinute } })
    await work(id)
    expect(await stateOf(id, next.id)).toBe('queued')
    await db.message.updateMany({ where: { id: lost.id }, data: { deliveryDueAt: new Date(0) } })
    await work(id)
    expect(await stateOf(id, lost.id)).toBe('uncertain')
    expect((await phone.messages(from)).map(({ text }) => text)).toEqual(['After it'])
  })

  it('waits where the provider is too busy, and goes then', async () => {
    const { id } = await begun('+491519000429')
    const message = await reply(id, 'Hello?')
    await work(id)
    expect(await stateOf(id, message.id)).toBe('queued')
    const { db } = company.system
    const timer = await db.outboxEvent.findFirst({ where: { type: 'message.queued', dueAt: { not: null } } })
    expect(timer?.dueAt?.getTime()).toBeGreaterThan(Date.now())
    await db.message.updateMany({ where: { id: message.id }, data: { deliveryDueAt: new Date(0) } })
    await work(id)
    await phone.settled(company, async () => (await stateOf(id, message.id)) === 'delivered')
  })

  it('never goes backwards, whatever is told late', async () => {
    const { id } = await begun()
    const message = await reply(id, 'Hello')
    await work(id)
    await phone.settled(company, async () => (await stateOf(id, message.id)) === 'delivered')
    const { db } = company.system
    const told = await db.messageEvent.findFirstOrThrow({ where: { data: { path: ['status'], equals: 'delivered' } } })
    const { about } = told.data as { about: string }
    const tell = (status: 'sent' | 'failed' | 'read') =>
      storeEvents(company.system, {
        channel: 'sms',
        told: [
          {
            event: {
              kind: 'status',
              id: `late-${status}`,
              about,
              status,
              reason: 'x',
              loses: null,
              at: new Date().toISOString(),
            },
          },
        ],
      })
    await tell('sent')
    await tell('failed')
    await settleEvents(company.system, {})
    expect(await stateOf(id, message.id)).toBe('delivered')
    await tell('read')
    await settleEvents(company.system, {})
    expect(await stateOf(id, message.id)).toBe('read')
    // Another company's token says nothing here.
    const other = await testTenant()
    await storeEvents(other.system, {
      channel: 'sms',
      told: [
        {
          event: {
            kind: 'status',
            id: 'x',
            about,
            status: 'failed',
            reason: 'x',
            loses: null,
            at: new Date().toISOString(),
          },
        },
      ],
    })
    await settleEvents(other.system, {})
    expect(await stateOf(id, message.id)).toBe('read')
  })
})

describe('writing first', () => {
  const person = async (number: string | null) => {
    const { db } = company.system
    return (await db.contact.create({ data: { id: newId(), name: 'Mia', phone: number } })).id
  }
  const to = (contactId: string, clientId: string = randomUUID()) =>
    writeToContact(mia, { contactId, channel: 'sms', clientId, body: 'Good morning' })

  it('begins one conversation, the writer’s, however often it is asked for', async () => {
    const number = newNumber()
    const contactId = await person(number)
    const clientId = randomUUID()
    const made = await Promise.all([to(contactId, clientId), to(contactId, clientId)])
    expect(new Set(made.map(({ conversationId }) => conversationId)).size).toBe(1)
    const [row] = await all()
    expect(row).toMatchObject({ channel: 'sms', address: number, state: 'human', assignee: { name: 'Mia Lang' } })
    await work(row?.id ?? '')
    expect((await phone.messages(number)).map(({ text }) => text)).toEqual(['Good morning'])
    await to(contactId)
    expect(await all()).toHaveLength(1)
    // The number's owner answers, and is taken for the contact from then on: the identity is theirs.
    await phone.answer((await phone.messages(number))[0]?.id ?? '', 'Good morning!')
    await phone.settled(company, async () => (await all())[0]?.lastMessageBy === 'contact')
  })

  it('is refused without a number, to one that wants nothing, and to whom one may not see', async () => {
    await expect(to(await person(null))).rejects.toMatchObject({ code: 'conflict' })
    const number = newNumber()
    await company.system.db.suppression.create({ data: { channel: 'sms', address: number, reason: 'unsubscribed' } })
    await expect(to(await person(number))).rejects.toMatchObject({ code: 'conflict' })
    const other = await testTenant()
    const foreign = await testMember(other, 'agent')
    const contactId = await person(newNumber())
    await expect(
      writeToContact(foreign, { contactId, channel: 'sms', clientId: randomUUID(), body: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await all()).toEqual([])
  })
})

describe('the assistant', () => {
  it('answers where the company wants it to, in plain words, and is silent elsewhere', async () => {
    await createDefaultAgent(company.system, {})
    const { db } = company.system
    const silent = await begun()
    expect(silent.row.state).toBe('waiting')
    await db.agent.updateMany({ where: {}, data: { channels: ['web_chat', 'sms'] } })
    const from = newNumber()
    await write(from, 'Do you deliver?')
    const [row] = await all()
    expect(row).toMatchObject({ address: from, state: 'bot' })
    const conversationId = row?.id ?? ''
    const agent = await db.agent.findFirstOrThrow({ where: { isDefault: true } })
    await postAgentMessage(company.system, {
      conversationId,
      answerId: randomUUID(),
      agentId: agent.id,
      body: '**Yes**, within [two days](https://shop.example/delivery) [1].',
      sources: [{ n: 1, title: 'Delivery', url: 'https://shop.example/delivery' }],
    })
    await work(conversationId)
    expect((await phone.messages(from))[0]?.text).toBe('Yes, within two days (https://shop.example/delivery).')
  })
})

it('shows nothing to another account or company', async () => {
  const { id } = await begun()
  const message = await reply(id, 'Hello')
  const worker = tenantContext(company.tenant, systemActor('test'), company.system.request, newId())
  await expect(getConversation(worker, { conversationId: id })).rejects.toMatchObject({ code: 'not_found' })
  const other = await testTenant()
  const foreign = await testMember(other, 'agent')
  await expect(sendAgain(foreign, { conversationId: id, messageId: message.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
