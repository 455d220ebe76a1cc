import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addConnection,
  listConnections,
  reachConnection,
  subscribeConnection,
  testConnection,
  updateConnection,
  whatsappOf,
} from '@/lib/channels'
import { getConversation, listConversations, sendReply, sendTemplate, writeToContact } from '@/lib/conversations'
import { deliveryReactions, listOffers, listWays } from '@/lib/deliveries'
import { forgetEnvironment, newId } from '@/lib/kernel'
import type { WhatsApp } from '@/lib/providers/whatsapp'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { syncTemplates } from '@/lib/whatsapp-templates'
import { startPhones } from './phone.fixture'

beforeAll(useFreshDatabase)

let phones: Awaited<ReturnType<typeof startPhones>>
let company: TestTenant
let whatsapp: WhatsApp
beforeAll(async () => {
  phones = await startPhones()
})
afterAll(() => phones.stop())

const HELLO = {
  name: 'hello',
  language: 'en_US',
  category: 'MARKETING',
  components: [{ type: 'BODY', text: 'Hello {{1}}, the shop is open.', example: { body_text: [['Mia']] } }],
}
const message = (to: string) => ({
  to,
  about: `about-${to}`,
  template: {
    name: 'hello',
    language: 'en_US',
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Mia' }] }],
  },
})

beforeEach(async () => {
  company = await phones.company()
  const connection = await reachConnection(company.system, 'whatsapp', null)
  if (!connection) throw new Error('there is no sandbox')
  whatsapp = whatsappOf(connection)
  await whatsapp.request({ method: 'POST', path: `${whatsapp.accountId}/message_templates`, body: HELLO })
  await phones.settled(company, async () => (await statusesOf('news')).includes('message_template_status_update'))
})

/** What has been told, of one kind, in its order. */
async function statusesOf(kind: string, id?: string): Promise<string[]> {
  const rows = await company.system.db.messageEvent.findMany({ orderBy: { id: 'asc' } })
  return rows
    .map(({ data }) => data as { kind: string; id?: string; status?: string; field?: string })
    .filter((one) => one.kind === kind && (id === undefined || one.id === id))
    .map(({ status, field }) => status ?? field ?? '')
}

const failureOf = (to: string) =>
  whatsapp.send(message(to)).then(
    () => null,
    (error: unknown) => error,
  )

describe('the sandbox’s Cloud API', () => {
  it('takes a message, and tells that it was sent, arrived and was read, with our own words', async () => {
    const { id } = await whatsapp.send(message('+4915112340001'))
    await phones.settled(company, async () => (await statusesOf('status', id)).length === 3)
    expect((await statusesOf('status', id)).sort()).toEqual(['delivered', 'read', 'sent'])
    const told = await company.system.db.messageEvent.findFirst({ where: { key: `${id}:read` } })
    expect(told?.data).toMatchObject({ about: 'about-+4915112340001', connectionId: 'sandbox' })
    expect((await phones.messages('+4915112340001'))[0]?.text).toBe('Hello Mia, the shop is open.')
  })

  it('fails on demand, at once or later, and once where it is about the pace', async () => {
    expect(await failureOf('+4915112340429')).toMatchObject({ providerCode: 130429, kind: 'transient' })
    expect(await failureOf('+4915112340429')).toBeNull()
    expect(await failureOf('+4915112340456')).toMatchObject({ providerCode: 131056, reason: 'too_fast' })
    expect(await failureOf('+4915112340456')).toBeNull()
    expect(await failureOf('+4915112340448')).toMatchObject({ providerCode: 131048, about: 'sender' })
    for (const end of ['0408', '0500'])
      expect(await failureOf(`+491511234${end}`)).toMatchObject({ kind: 'uncertain', providerCode: null })
    const late: [end: string, code: number, loses: string | null][] = [
      ['0404', 131026, 'bounced'],
      ['0410', 131050, 'unsubscribed'],
      ['0449', 131049, null],
    ]
    for (const [end, code, loses] of late) {
      const { id } = await whatsapp.send(message(`+491511234${end}`))
      await phones.settled(company, async () => (await statusesOf('status', id)).length === 1)
      const told = await company.system.db.messageEvent.findFirst({ where: { key: `${id}:failed` } })
      expect(told?.data).toMatchObject({ loses, stops: null, reason: expect.stringContaining(String(code)) })
    }
    // The answer was lost, the message was not: what is told of it carries our words.
    const lost = await company.system.db.messageEvent.findMany({ where: { channel: 'whatsapp' } })
    expect(lost.some(({ data }) => (data as { about?: string }).about === 'about-+4915112340408')).toBe(true)
    await expect(
      whatsapp.send({ ...message('+4915112340001'), template: { ...message('').template, name: 'no' } }),
    ).rejects.toMatchObject({
      providerCode: 132001,
      about: 'message',
    })
  })

  it('lets somebody answer, who is in the inbox then, and may be answered for a day', async () => {
    const to = '+4915112340002'
    const { id } = await whatsapp.send(message(to))
    // Free text before that comes to nobody.
    const { id: early } = await whatsapp.send({ to, text: 'Are you there?', about: 'early' })
    await phones.settled(company, async () => (await statusesOf('status', early)).length === 1)
    expect((await company.system.db.messageEvent.findFirst({ where: { key: `${early}:failed` } }))?.data).toMatchObject(
      {
        reason: expect.stringContaining('131047'),
      },
    )
    await phones.answer(id, 'Grüße! Which sizes?')
    await phones.settled(
      company,
      async () => (await listConversations(company.system, { status: 'any' })).items.length > 0,
    )
    const [conversation] = (await listConversations(company.system, { status: 'any' })).items
    expect(conversation).toMatchObject({ channel: 'whatsapp' })
    const mia = await testMember(company, 'agent', 'Mia Lang')
    const conversationId = conversation?.id ?? ''
    const { version } = (await getConversation(mia, { conversationId })).conversation
    const reply = { conversationId, version, clientId: randomUUID(), body: 'All of them.' }
    const answered = await sendReply(mia, reply)
    await deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)
    await phones.settled(company, async () => {
      const { messages } = await getConversation(mia, { conversationId })
      return messages.find((one) => one.id === answered.id)?.delivery?.state === 'read'
    })
    expect((await phones.messages(to))[0]?.text).toBe('All of them.')
    // A day later nothing but a template reaches them.
    await company.system.db.message.updateMany({
      where: { conversationId },
      data: { createdAt: new Date(Date.now() - 86_500_000) },
    })
    const later = (await getConversation(mia, { conversationId })).conversation.version
    await expect(
      sendReply(mia, { ...reply, version: later, clientId: randomUUID(), body: 'Still there?' }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('24 hours') })
    expect((await getConversation(mia, { conversationId })).repliesUntil).toBeNull()
    await syncTemplates(company.system, { connectionId: null })
    const [offer] = (await listOffers(mia, { conversationId })).items
    expect(offer).toMatchObject({
      name: 'hello',
      category: 'marketing',
      values: { 'body.1': '' },
      cost: { unpriced: 1 },
    })
    const given = { conversationId, version: later, clientId: randomUUID(), templateId: offer?.id ?? '' }
    await expect(sendTemplate(mia, given)).rejects.toMatchObject({ code: 'invalid' })
    const sent = await sendTemplate(mia, { ...given, values: { 'body.1': 'Ana' } })
    expect((await sendTemplate(mia, { ...given, values: { 'body.1': 'Ana' } })).id).toBe(sent.id)
    await deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)
    expect((await phones.messages(to))[0]?.text).toBe('Hello Ana, the shop is open.')
    expect(sent).toMatchObject({ body: 'Hello Ana, the shop is open.', part: { kind: 'template' } })
    await expect(sendTemplate(await testMember(await testTenant()), given)).rejects.toMatchObject({ status: 404 })
  })

  it('writes first with an approved template and its values, and with nothing else', async () => {
    const to = '+4915112340077'
    const mia = await testMember(company, 'agent', 'Mia Lang')
    const contact = await company.system.db.contact.create({ data: { id: newId(), name: 'Ana', phone: to } })
    await syncTemplates(company.system, { connectionId: null })
    const { items, templates } = await listWays(mia, { contactId: contact.id })
    expect(items.find(({ channel }) => channel === 'whatsapp')).toMatchObject({
      problem: null,
      addresses: [{ value: to, problem: null }],
    })
    const [offer] = templates
    expect(offer).toMatchObject({ name: 'hello', cost: { unpriced: 1 } })
    const given = {
      contactId: contact.id,
      channel: 'whatsapp',
      clientId: randomUUID(),
      templateId: offer?.id ?? '',
    } as const
    await expect(writeToContact(mia, given)).rejects.toMatchObject({ code: 'invalid' })
    const { conversationId } = await writeToContact(mia, { ...given, values: { 'body.1': 'Ana' } })
    expect(await writeToContact(mia, { ...given, values: { 'body.1': 'Ana' } })).toEqual({ conversationId })
    await deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)
    expect((await phones.messages(to))[0]?.text).toBe('Hello Ana, the shop is open.')
    await company.system.db.contactConsent.create({
      data: {
        id: newId(),
        contactId: contact.id,
        channel: 'whatsapp',
        purpose: 'marketing',
        state: 'denied',
        source: 'staff',
      },
    })
    await expect(
      writeToContact(mia, { ...given, clientId: randomUUID(), values: { 'body.1': 'Ana' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('knows somebody who shows no number by an id alone', async () => {
    const { id } = await whatsapp.send(message('DE.1234567890'))
    await phones.answer(id, 'Hello')
    await phones.settled(
      company,
      async () => (await company.system.db.contactIdentity.count({ where: { value: 'DE.1234567890' } })) === 1,
    )
    const identity = await company.system.db.contactIdentity.findFirst({ where: { value: 'DE.1234567890' } })
    expect(identity).toMatchObject({ kind: 'whatsapp' })
    expect((await company.system.db.contact.findFirst({ where: { id: identity?.contactId ?? '' } }))?.phone).toBeNull()
  })

  it('has the switch that turns a company’s marketing off and on', async () => {
    const phone = '+4915112340003'
    const { id } = await whatsapp.send(message(phone))
    const kept = () => company.system.db.suppression.findMany({ where: { channel: 'whatsapp', address: phone } })
    await phones.prefer(id, 'stop')
    await phones.settled(company, async () => (await kept()).length === 1)
    const { id: refused } = await whatsapp.send(message(phone))
    await phones.settled(company, async () => (await statusesOf('status', refused)).includes('failed'))
    // Times are whole seconds at Meta; of two in one second stopping counts.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await phones.prefer(id, 'resume')
    await phones.settled(company, async () => (await kept()).length === 0)
  })
})

describe('a number of one’s own', () => {
  const fields = {
    kind: 'whatsapp',
    name: 'Main',
    address: '+4930123456',
    accountRef: '100200300400',
    numberRef: '100200700800',
    token: 'a-key-for-the-api',
    appSecret: 'a-key-for-the-api',
  } as const

  it('is tested, has its address called from then on, and says how it stands', async () => {
    vi.stubEnv('WHATSAPP_API_URL', `http://127.0.0.1:${phones.port}`)
    forgetEnvironment()
    const { id: connectionId } = await addConnection(company.system, fields)
    expect(await testConnection(company.system, { kind: 'whatsapp', connectionId })).toEqual({
      isGood: true,
      message: 'Sandbox, +999200700800',
    })
    expect((await listConnections(company.system, { kind: 'whatsapp' })).items).toMatchObject([
      { verifiedName: 'Sandbox', quality: 'green', limitTier: 'TIER_10K', workedAt: expect.any(String), heardAt: null },
    ])
    expect(await subscribeConnection(company.system, { connectionId })).toMatchObject({ isGood: true })
    const own = await reachConnection(company.system, 'whatsapp', connectionId)
    await whatsappOf(own ?? (await Promise.reject(new Error('gone')))).send({
      to: '+4915112340004',
      text: 'Hello',
      about: 'x',
    })
    await phones.settled(company, async () => {
      const [item] = (await listConnections(company.system, { kind: 'whatsapp' })).items
      return item?.heardAt !== null
    })
    // Somebody else's, and one that is not there.
    const other = await testTenant()
    for (const [by, id] of [
      [other, connectionId],
      [company, newId()],
    ] as const)
      await expect(subscribeConnection(by.system, { connectionId: id })).rejects.toMatchObject({ status: 404 })
    vi.unstubAllEnvs()
  })

  it('keeps its keys for the account that they were typed for, and needs both', async () => {
    await expect(addConnection(company.system, { ...fields, appSecret: undefined })).rejects.toMatchObject({
      issues: [{ path: 'appSecret' }],
    })
    for (const [path, value] of [
      ['numberRef', '+4930123456'],
      ['accountRef', 'AC123'],
      ['address', 'Acme'],
    ] as const)
      await expect(addConnection(company.system, { ...fields, [path]: value })).rejects.toMatchObject({
        issues: [{ path }],
      })
    await expect(addConnection(company.system, { ...fields, apiVersion: '25' })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { id: connectionId } = await addConnection(company.system, fields)
    await updateConnection(company.system, { connectionId, apiVersion: 'v24.0', name: 'Sales' })
    for (const change of [{ numberRef: '999999999' }, { accountRef: '999999999' }, { baseUrl: 'https://else.example' }])
      await expect(
        updateConnection(company.system, { connectionId, ...change, token: 'a-new-key' }),
      ).rejects.toMatchObject({
        issues: [{ path: 'appSecret' }],
      })
    const keys = { token: 'a-new-key', appSecret: 'a-new-secret' }
    await updateConnection(company.system, { connectionId, numberRef: '999999999', ...keys })
    expect(await reachConnection(company.system, 'whatsapp', connectionId)).toMatchObject({
      ...keys,
      apiVersion: 'v24.0',
    })
    const row = await company.system.db.channelConnection.findFirst({ where: { id: connectionId } })
    for (const key of Object.values(keys)) expect(JSON.stringify(row)).not.toContain(key)
  })
})
