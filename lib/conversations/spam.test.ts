import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addNote } from './add-note'
import { blockSender } from './block-sender'
import { countConversations } from './count-conversations'
import { getConversation } from './get-conversation'
import { getOwnConversation } from './get-own-conversation'
import { listBlockedSenders } from './list-blocked-senders'
import { listConversations } from './list-conversations'
import { markSpam } from './mark-spam'
import { addCustomer } from './people.fixture'
import { receiveFromChannel } from './receive-from-channel'
import { receiveMail } from './receive-mail'
import { receiveMessage } from './receive-message'
import { requestHandover } from './request-handover'
import { scheduleReply } from './schedule-reply'
import { sendReply } from './send-reply'
import { submitContactForm } from './submit-contact-form'
import { takeConversation } from './take-conversation'
import { unblockSender } from './unblock-sender'
import { unmarkSpam } from './unmark-spam'

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  mia = await testMember(company, 'tenant_admin', 'Mia Lang')
})

const text = (from: string, body = 'You have won') =>
  receiveFromChannel(company.system, {
    channel: 'sms',
    connectionRef: 'sandbox',
    from,
    providerId: randomUUID(),
    body,
  })
const mail = (from: string, rest = {}) =>
  receiveMail(company.system, {
    from,
    subject: 'Offer',
    messageId: `<${randomUUID()}@example.org>`,
    references: [],
    answers: null,
    body: 'Buy now',
    quoted: null,
    isAutomatic: false,
    ...rest,
  })
const rowOf = async (conversationId: string) => (await getConversation(mia, { conversationId })).conversation
const mark = async (conversationId: string, block: 'nobody' | 'sender' | 'domain' = 'nobody') =>
  markSpam(mia, { conversationId, version: (await rowOf(conversationId)).version, block })
const listed = async (status: 'open' | 'spam' | 'any') =>
  (await listConversations(mia, { status, limit: 100 })).items.map(({ id }) => id)
const blocked = async (name: string) => (await listBlockedSenders(mia, {})).items.find((each) => each.name === name)
const statusOf = async (conversationId: string | null) => (await rowOf(conversationId ?? '')).status

describe('a conversation that is spam', () => {
  it('is in the view of spam alone, cannot be worked on, and comes back as it was', async () => {
    const { conversationId } = await text('+4915100000001')
    const marked = await mark(conversationId)
    expect(marked.status).toBe('spam')
    expect(await listed('open')).not.toContain(conversationId)
    expect(await listed('any')).not.toContain(conversationId)
    expect(await listed('spam')).toContain(conversationId)
    const { version } = await rowOf(conversationId)
    await expect(takeConversation(mia, { conversationId, version })).rejects.toMatchObject({ code: 'conflict' })
    const reply = { conversationId, version, clientId: randomUUID(), body: 'Hello' }
    await expect(sendReply(mia, reply)).rejects.toMatchObject({ code: 'conflict' })
    await addNote(mia, { conversationId, clientId: randomUUID(), body: 'third of today' })
    expect((await unmarkSpam(mia, { conversationId, version })).status).toBe('open')
    expect(await listed('open')).toContain(conversationId)
    await expect(
      unmarkSpam(mia, { conversationId, version: (await rowOf(conversationId)).version }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('counts nowhere, and what was planned in it does not go out', async () => {
    const own = await testTenant()
    const jo = await testMember(own, 'agent', 'Jo')
    const { id, conversation } = await addCustomer(own.anonymous)
    expect((await countConversations(jo, {})).all).toBe(1)
    const dueAt = new Date(Date.now() + 3_600_000).toISOString()
    await scheduleReply(jo, { conversationId: id, body: 'Later', dueAt })
    expect(conversation.status).toBe('open')
    await markSpam(jo, { conversationId: id, version: 1 })
    expect((await countConversations(jo, {})).all).toBe(0)
    expect(await own.system.db.scheduledReply.findFirst({ where: { conversationId: id } })).toMatchObject({
      state: 'cancelled',
    })
  })

  it('is not told to who wrote it, and asking for a person changes nothing', async () => {
    const customer = await addCustomer(company.anonymous)
    await mark(customer.id)
    expect((await getOwnConversation(customer.ctx, {})).conversation.status).toBe('open')
    await requestHandover(customer.ctx, {})
    await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'Hello?' })
    expect(await rowOf(customer.id)).toMatchObject({ status: 'spam', state: 'bot', preview: 'Hello?' })
  })

  it('is marked by one of two who try with what they saw', async () => {
    const { id } = await addCustomer(company.anonymous)
    const both = await Promise.allSettled([
      markSpam(mia, { conversationId: id, version: 1 }),
      takeConversation(mia, { conversationId: id, version: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a sender who is blocked', () => {
  it('writes into the spam and is counted; without a block their next text begins anew in the inbox', async () => {
    const [spammer, other] = ['+4915100000010', '+4915100000011']
    const first = await text(spammer)
    await mark(first.conversationId, 'sender')
    const second = await text(spammer)
    expect(second.conversationId).toBe(first.conversationId)
    expect(await statusOf(second.conversationId)).toBe('spam')
    expect(await blocked(spammer)).toMatchObject({ kind: 'phone', messages: 1, blockedBy: 'Mia Lang' })
    const innocent = await text(other)
    await mark(innocent.conversationId)
    const next = await text(other)
    expect(next.conversationId).not.toBe(innocent.conversationId)
    expect(await statusOf(next.conversationId)).toBe('open')
  })

  it('who was blocked before they wrote begins no conversation that anybody is told of', async () => {
    const from = '+4915100000012'
    await blockSender(mia, { kind: 'phone', value: from })
    await blockSender(mia, { kind: 'phone', value: from })
    const { conversationId } = await text(from)
    await text(from)
    expect(await statusOf(conversationId)).toBe('spam')
    expect(await blocked(from)).toMatchObject({ messages: 2 })
    const events = await company.system.db.outboxEvent.findMany({ where: { type: 'conversation.started' } })
    expect(events.filter(({ payload }) => JSON.stringify(payload).includes(conversationId))).toEqual([])
  })

  it('by mail: an address, or all of a domain and below it, also in the contact form', async () => {
    const one = await mail('noise@spam.example')
    await mark(one.conversationId ?? '', 'domain')
    const below = await mail('other@mail.spam.example')
    expect(await statusOf(below.conversationId)).toBe('spam')
    const near = await mail('someone@notspam.example')
    expect(await statusOf(near.conversationId)).toBe('open')
    await submitContactForm(company.anonymous, {
      clientId: randomUUID(),
      name: 'N',
      email: 'form@spam.example',
      message: 'Hello',
    })
    const written = await company.system.db.conversation.findFirst({
      where: { contact: { emailNormalized: 'form@spam.example' } },
    })
    expect(written).toMatchObject({ channel: 'web_form', status: 'spam' })
    expect(await blocked('spam.example')).toMatchObject({ kind: 'domain', messages: 2 })
  })

  it('answers a thread of theirs: it turns into spam, and the same mail again is counted once', async () => {
    const from = 'turned@example.org'
    const first = { messageId: `<${randomUUID()}@example.org>` }
    const thread = await mail(from, first)
    await blockSender(mia, { kind: 'email', value: from })
    const second = { messageId: `<${randomUUID()}@example.org>`, references: [first.messageId] }
    expect((await mail(from, second)).conversationId).toBe(thread.conversationId)
    await mail(from, second)
    expect(await statusOf(thread.conversationId)).toBe('spam')
    expect(await blocked(from)).toMatchObject({ messages: 1 })
  })

  it('in the chat is who has that conversation; taking the mark off can unblock', async () => {
    const customer = await addCustomer(company.anonymous, 'Hi', { name: 'Rolf' })
    await mark(customer.id, 'sender')
    await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'again' })
    expect(await blocked('Rolf')).toMatchObject({ kind: 'visitor', messages: 1 })
    const { version } = await rowOf(customer.id)
    await unmarkSpam(mia, { conversationId: customer.id, version, unblock: true })
    expect(await blocked('Rolf')).toBeUndefined()
    await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'thanks' })
    expect(await statusOf(customer.id)).toBe('open')
  })

  it('who is unblocked may write again', async () => {
    const from = '+4915100000013'
    await blockSender(mia, { kind: 'phone', value: from })
    const { conversationId } = await text(from)
    await unblockSender(mia, { blockedId: (await blocked(from))?.id ?? '' })
    const next = await text(from)
    expect(next.conversationId).not.toBe(conversationId)
    expect(await statusOf(next.conversationId)).toBe('open')
  })
})

it('blocks of one company say nothing to another', async () => {
  const other = await testTenant()
  const theirs = await testMember(other, 'tenant_admin', 'Kim')
  const from = '+4915100000014'
  await blockSender(mia, { kind: 'phone', value: from })
  const entry = await blocked(from)
  expect((await listBlockedSenders(theirs, {})).items).toEqual([])
  await expect(unblockSender(theirs, { blockedId: entry?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
  const { conversationId } = await receiveFromChannel(other.system, {
    channel: 'sms',
    connectionRef: 'sandbox',
    from,
    providerId: randomUUID(),
    body: 'Hello',
  })
  expect((await getConversation(theirs, { conversationId })).conversation.status).toBe('open')
})

it('refuses what is no address, domain or number', async () => {
  for (const [kind, value] of [
    ['email', 'nobody'],
    ['domain', 'com'],
    ['domain', 'a@b.example'],
    ['domain', 'exa mple.org'],
    ['phone', '12'],
    ['visitor', randomUUID()],
  ]) {
    await expect(blockSender(mia, { kind, value } as never)).rejects.toMatchObject({ code: 'invalid' })
  }
})
