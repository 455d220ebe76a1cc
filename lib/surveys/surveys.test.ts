import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listTimeline } from '@/lib/contacts'
import {
  closeConversation,
  getConversation,
  getOwnConversation,
  receiveFromChannel,
  sendReply,
  startConversation,
} from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { answerOwnSurvey } from './answer-own-survey'
import { answerSurvey } from './answer-survey'
import { askCustomer } from './ask-customer'
import { getSurvey } from './get-survey'
import { updateSurveySettings } from './update-survey-settings'

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>

const settings = { channels: ['web_chat', 'sms', 'whatsapp', 'email'], words: {}, quietDays: 30, changeableHours: 24 }
const set = (changes = {}) => updateSurveySettings(company.system, { ...settings, ...changes } as never)

beforeAll(async () => {
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
})
beforeEach(() => set())

async function reply(conversationId: string) {
  const { conversation } = await getConversation(mia, { conversationId })
  await sendReply(mia, {
    conversationId,
    version: conversation.version,
    clientId: randomUUID(),
    body: 'It is on its way.',
  })
}

/** Closed by staff, as the worker then sees it. */
async function close(conversationId: string, { isAnswered = true } = {}) {
  if (isAnswered) await reply(conversationId)
  const { conversation } = await getConversation(mia, { conversationId })
  await closeConversation(mia, { conversationId, version: conversation.version })
  return askCustomer(company.system, { conversationId })
}

let numbers = 0
async function write(channel: 'sms' | 'whatsapp' = 'sms', from = `+4915199${String(++numbers).padStart(5, '0')}`) {
  const input = { channel, connectionRef: 'sandbox', from, providerId: newId(), body: 'Where is my order?' } as const
  return { from, ...(await receiveFromChannel(company.system, input)) }
}

const staffLines = async (conversationId: string) =>
  (await getConversation(mia, { conversationId })).messages.filter(({ isNote }) => isNote).map(({ body }) => body)

async function linkIn(conversationId: string): Promise<string> {
  const { messages } = await getConversation(mia, { conversationId })
  return /\/rate\/([\w-]{64})/.exec(messages.map(({ body }) => body).join('\n'))?.[1] ?? ''
}

describe('in the web chat', () => {
  it('asks once in the window, takes an answer, and lets it be changed for a while', async () => {
    const { id, ctx } = await addCustomer(company.anonymous)
    expect(await close(id)).toEqual({ isAsked: true })
    expect(await askCustomer(company.system, { conversationId: id })).toEqual({ isAsked: false })
    const { conversation } = await getOwnConversation(ctx, {})
    expect(conversation.survey).toMatchObject({
      question: 'How satisfied are you with our help?',
      score: null,
      isOpen: true,
    })

    await answerOwnSurvey(ctx, { score: 4, comment: 'Quick.' })
    await answerOwnSurvey(ctx, { score: 4, comment: 'Quick.' })
    expect(await answerOwnSurvey(ctx, { score: 5 })).toMatchObject({ score: 5, comment: '', isOpen: true })
    const thread = await getConversation(mia, { conversationId: id })
    expect(thread.rating).toMatchObject({ score: 5, comment: '' })
    const told = (await staffLines(id)).filter((line) => line.includes('of 5'))
    expect(told).toEqual(['The customer rated our help 4 of 5: “Quick.”', 'The customer rated our help 5 of 5.'])
    const { items } = await listTimeline(company.system, { contactId: thread.contact.id })
    expect(items.filter(({ kind }) => kind === 'rated')).toHaveLength(2)
  })

  it('says nothing of it once the customer has written again', async () => {
    const { id, ctx } = await addCustomer(company.anonymous)
    await close(id)
    await company.system.db.conversation.updateMany({ where: { id }, data: { status: 'open', closedAt: null } })
    expect((await getOwnConversation(ctx, {})).conversation.survey).toBeNull()
  })

  it('takes nothing but 1 to 5, and nothing after its time', async () => {
    const { id, ctx } = await addCustomer(company.anonymous)
    await set({ changeableHours: 0 })
    await close(id)
    for (const score of [0, 6, 2.5, 'x']) {
      await expect(answerOwnSurvey(ctx, { score })).rejects.toMatchObject({ code: 'invalid' })
    }
    await answerOwnSurvey(ctx, { score: 2 })
    await expect(answerOwnSurvey(ctx, { score: 5 })).rejects.toMatchObject({ code: 'conflict' })
    expect((await getConversation(mia, { conversationId: id })).rating?.score).toBe(2)
  })

  it('is asked in nothing that nobody has asked about', async () => {
    const { ctx } = await addCustomer(company.anonymous)
    await expect(answerOwnSurvey(ctx, { score: 5 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('by a message', () => {
  it('sends a link of the company’s own host, which nobody else can make', async () => {
    await set({ words: { en: { question: 'Did we help you?', thanks: 'Cheers!' } } })
    const { conversationId } = await write()
    expect(await close(conversationId)).toEqual({ isAsked: true })
    const { messages } = await getConversation(mia, { conversationId })
    const asked = messages.find(({ body }) => body.startsWith('Did we help you?'))
    expect(asked).toMatchObject({ isNote: false, delivery: { state: 'queued' } })
    expect(asked?.body).toContain(company.tenant.slug)

    const token = await linkIn(conversationId)
    expect(await getSurvey(company.anonymous, { token })).toMatchObject({ question: 'Did we help you?', score: null })
    await answerSurvey(company.anonymous, { token, score: 3, comment: 'Slow' })
    expect(await getSurvey(company.anonymous, { token })).toMatchObject({ score: 3, thanks: 'Cheers!' })

    const stranger = await testTenant()
    await expect(getSurvey(stranger.anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
    await expect(answerSurvey(stranger.anonymous, { token, score: 1 })).rejects.toMatchObject({ code: 'not_found' })
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    await expect(answerSurvey(company.anonymous, { token: forged, score: 1 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('asks in the customer’s language', async () => {
    const { conversationId } = await write()
    const { contact } = await getConversation(mia, { conversationId })
    await company.system.db.contact.updateMany({ where: { id: contact.id }, data: { locale: 'de-AT' } })
    await close(conversationId)
    const token = await linkIn(conversationId)
    expect((await getSurvey(company.anonymous, { token })).question).toBe('Wie zufrieden sind Sie mit unserer Hilfe?')
  })

  it('asks on WhatsApp only while its window is open', async () => {
    const { conversationId } = await write('whatsapp')
    await reply(conversationId)
    const since = new Date(Date.now() - 25 * 3_600_000)
    await company.system.db.message.updateMany({
      where: { conversationId, authorKind: 'contact' },
      data: { createdAt: since },
    })
    expect(await close(conversationId, { isAnswered: false })).toEqual({ isAsked: false })
  })
})

describe('nobody is asked', () => {
  it('where the channel is off', async () => {
    await set({ channels: ['sms'] })
    const { id } = await addCustomer(company.anonymous)
    expect(await close(id)).toEqual({ isAsked: false })
  })

  it('who got no answer', async () => {
    const { id } = await addCustomer(company.anonymous)
    expect(await close(id, { isAnswered: false })).toEqual({ isAsked: false })
  })

  it('who has said stop', async () => {
    const { conversationId, from } = await write()
    await reply(conversationId)
    await company.system.db.suppression.create({
      data: { id: newId(), channel: 'sms', address: from, reason: 'unsubscribed' },
    })
    expect(await close(conversationId, { isAnswered: false })).toEqual({ isAsked: false })
  })

  it('twice within the quiet days, not even by two conversations that are closed at once', async () => {
    const { id } = await addCustomer(company.anonymous)
    const second = await startConversation(company.anonymous, {
      message: { clientId: randomUUID(), body: 'And this?' },
    })
    const other = second.conversation.id
    const { contact } = await getConversation(mia, { conversationId: id })
    await company.system.db.conversation.updateMany({ where: { id: other }, data: { contactId: contact.id } })
    for (const conversationId of [id, other]) {
      await reply(conversationId)
      const { conversation } = await getConversation(mia, { conversationId })
      await closeConversation(mia, { conversationId, version: conversation.version })
    }
    const asked = await Promise.all(
      [id, other].map((conversationId) => askCustomer(company.system, { conversationId })),
    )
    expect(asked.filter(({ isAsked }) => isAsked)).toHaveLength(1)
  })
})

it('is set by administrators alone, and checked', async () => {
  await expect(updateSurveySettings(mia, settings as never)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(set({ channels: ['fax'] })).rejects.toMatchObject({ code: 'invalid' })
  await expect(set({ quietDays: 0 })).rejects.toMatchObject({ code: 'invalid' })
})
