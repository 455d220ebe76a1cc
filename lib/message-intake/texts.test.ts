import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createCampaign,
  followTextLink,
  getCampaign,
  listRecipients,
  pauseCampaign,
  sendTestText,
  startCampaign,
  updateCampaignSettings,
} from '@/lib/campaigns'
import { send, turns } from '@/lib/campaigns/turns.fixture'
import {
  addConnection,
  hookUrl,
  listConnections,
  reachConnection,
  testConnection,
  updateConnection,
} from '@/lib/channels'
import { platformDb } from '@/lib/db'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { signatureOf } from '@/lib/providers/sms'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { takeTextCallback } from '.'
import { startPhones, visitor } from './phone.fixture'
import { settleEvents } from './settle-events'
import { wishOf } from './stop-words'

beforeAll(useFreshDatabase)

let phone: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phone = await startPhones()
})
afterAll(() => phone.stop())

let company: TestTenant
beforeEach(async () => {
  company = await phone.company()
})
afterEach(async () => {
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

type Person = { name?: string; phone: string; agrees?: boolean }

async function people(given: readonly Person[]): Promise<string[]> {
  const { db } = company.system
  const rows = given.map((person) => ({ id: newId(), ...person }))
  await db.contact.createMany({ data: rows.map(({ id, name, phone }) => ({ id, name: name ?? null, phone })) })
  await db.contactConsent.createMany({
    data: rows.flatMap(({ id, agrees = true }) =>
      agrees
        ? [{ id: newId(), contactId: id, channel: 'sms', purpose: 'marketing', state: 'granted', source: 'test' }]
        : [],
    ),
  })
  return rows.map(({ id }) => id)
}

const crowd = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Person ${n}`, phone: `+49151${String(7_000_000 + n)}` }))

const TEXT = 'Dear {{firstName|friend}}, new shoes at {{companyName}}. STOP ends this.'

async function sentOff(text = TEXT, connectionId: string | null = null): Promise<string> {
  const { id: campaignId } = await createCampaign(company.system, {
    name: 'Shoes',
    channel: 'sms',
    sms: { text, connectionId },
  })
  await startCampaign(company.system, { campaignId })
  await send(company, campaignId)
  return campaignId
}

const countsOf = async (campaignId: string) => (await getCampaign(company.system, { campaignId })).counts

const phones = (number = '') => phone.messages(number)
const settled = (isThere: () => Promise<boolean>) => phone.settled(company, isThere)
const answer = (messageId: string, text: string) => phone.answer(messageId, text)

describe('a campaign by text message', () => {
  it('reaches each number once, in the words for each person, and hears that it has arrived', async () => {
    await people([
      ...crowd(30),
      { phone: '+491516000001', agrees: false },
      { phone: '+491517000003', name: 'Twin' },
      { phone: '+491516000002' },
    ])
    await company.system.db.suppression.create({
      data: { channel: 'sms', address: '+491516000002', reason: 'unsubscribed' },
    })
    // What keeps an address from mails says nothing about a number.
    await company.system.db.suppression.create({
      data: { channel: 'email', address: '+491517000001', reason: 'manual' },
    })
    const before = (await phones()).length
    const campaignId = await sentOff()
    const sent = (await phones()).slice(0, (await phones()).length - before)
    expect(new Set(sent.map(({ phone }) => phone)).size).toBe(30)
    expect(sent).toHaveLength(30)
    expect(sent.find(({ phone }) => phone === '+491517000005')?.text).toBe(
      `Dear Person, new shoes at ${company.tenant.name}. STOP ends this.`,
    )
    await settled(async () => (await countsOf(campaignId)).delivered === 30)
    expect(await countsOf(campaignId)).toMatchObject({ recipients: 33, sent: 30, suppressed: 3, queued: 0, failed: 0 })
    expect((await getCampaign(company.system, { campaignId })).status).toBe('done')
    const hours = await company.system.db.campaignHour.findMany({ where: { campaignId } })
    expect(hours.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(30)
    expect(await company.system.db.campaignUsage.findMany({ where: { campaignId } })).toMatchObject([
      { channel: 'sms', country: '49', messages: 30, parts: 30 },
    ])
  })

  it('has short links of the company’s own, and none where nothing is counted', async () => {
    const [contactId] = await people(crowd(1))
    const text = 'Shoes: https://shop.example/a/long/way/to/them?n={{firstName|}}. STOP ends this.'
    const campaignId = await sentOff(text)
    const [sent] = await phones('+491517000000')
    const [, token = ''] = /\/s\/([\w-]+)\. STOP/.exec(sent?.text ?? '') ?? []
    expect(await followTextLink(visitor(company), { token })).toEqual({
      url: 'https://shop.example/a/long/way/to/them?n=Person',
    })
    expect(await countsOf(campaignId)).toMatchObject({ sent: 1, clicked: 1 })
    const clicks = await company.system.db.campaignClick.findMany({ where: { campaignId } })
    expect(clicks).toMatchObject([{ contactId, position: 0 }])

    await updateCampaignSettings(company.system, {
      quietFrom: null,
      quietUntil: null,
      capMessages: null,
      capDays: null,
      warmUpFrom: null,
      isPrivate: true,
    })
    await sentOff(text)
    expect((await phones('+491517000000'))[0]?.text).toContain('https://shop.example/a/long/way/to/them?n=Person.')
  })

  it('is tried with a number of one’s own, ten times in ten minutes', async () => {
    const admin = await testMember(company)
    const test = { text: 'Dear {{firstName|friend}}', connectionId: null, phone: '+49 151 999 000 1' }
    expect(await sendTestText(admin, test)).toEqual({ phone: '+491519990001' })
    expect((await phones('+491519990001')).map(({ text }) => text)).toEqual(['Dear friend'])
    await expect(sendTestText(admin, { ...test, phone: '0151' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(sendTestText(admin, { ...test, connectionId: newId() })).rejects.toMatchObject({ code: 'invalid' })
    for (let count = 1; count < 10; count++) await sendTestText(admin, test)
    await expect(sendTestText(admin, test)).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('is told by the provider what became of it: no such number, unreachable, stopped, too fast, answer lost', async () => {
    const numbers = ['0404', '0430', '0410', '0429', '0408'].map((end) => `+49160111${end}`)
    await people(numbers.map((phone) => ({ phone })))
    const campaignId = await sentOff()
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await company.system.db.campaignRecipient.updateMany({
      where: { campaignId, state: 'queued' },
      data: { dueAt: new Date() },
    })
    await platformDb().turn.updateMany({ data: { nextAt: new Date() } })
    await turns()
    await settled(async () => {
      const { sent, failed, uncertain, queued } = await countsOf(campaignId)
      return sent === 2 && failed === 3 && uncertain === 0 && queued === 0
    })
    const { items } = await listRecipients(company.system, { campaignId })
    const of = (phone: string) => items.find(({ address }) => address === phone)
    expect(of(numbers[0] ?? '')).toMatchObject({ state: 'failed', bouncedAt: expect.any(String) })
    expect(of(numbers[1] ?? '')).toMatchObject({ state: 'failed', bouncedAt: expect.any(String) })
    expect(of(numbers[2] ?? '')).toMatchObject({ state: 'failed', unsubscribedAt: expect.any(String) })
    expect(of(numbers[3] ?? '')).toMatchObject({ state: 'sent', attempts: 2 })
    expect(of(numbers[4] ?? '')).toMatchObject({ state: 'sent', deliveredAt: expect.any(String) })
    expect(await phones(numbers[4])).toHaveLength(1)
    const suppressed = await company.system.db.suppression.findMany({ where: { channel: 'sms' } })
    expect(suppressed.map(({ address, reason }) => [address, reason]).sort()).toEqual([
      [numbers[0], 'bounced'],
      [numbers[2], 'unsubscribed'],
      [numbers[1], 'bounced'],
    ])
  })

  it('counts answers, ends with STOP and begins again with START', async () => {
    const [contactId = ''] = await people([{ phone: '+491517100001' }])
    const campaignId = await sentOff()
    const [message] = await phones('+491517100001')
    await answer(message?.id ?? '', 'Which sizes?')
    await settled(async () => (await countsOf(campaignId)).replied === 1)
    expect((await countsOf(campaignId)).unsubscribed).toBe(0)
    await answer(message?.id ?? '', ' Stop! ')
    await settled(async () => (await countsOf(campaignId)).unsubscribed === 1)
    expect((await countsOf(campaignId)).replied).toBe(1)
    const consent = () => company.system.db.contactConsent.findFirst({ where: { contactId, channel: 'sms' } })
    expect(await consent()).toMatchObject({ state: 'denied', source: 'unsubscribed' })
    expect((await countsOf(await sentOff())).suppressed).toBe(1)
    await answer(message?.id ?? '', 'START')
    await settled(async () => (await consent())?.state === 'granted')
    expect(await company.system.db.suppression.count({ where: { channel: 'sms' } })).toBe(0)
  })

  it('waits and says why where an address that somebody typed is not on the public internet', async () => {
    await people(crowd(3))
    const { id: connectionId } = await addConnection(company.system, {
      kind: 'sms',
      name: 'Main',
      address: '+4930123456',
      accountRef: 'AC1',
      token: 'right-token',
      baseUrl: 'http://127.0.0.1:9',
    })
    // An address on this machine is not called for a company, whoever typed it.
    const campaignId = await sentOff(TEXT, connectionId)
    expect(await getCampaign(company.system, { campaignId })).toMatchObject({
      status: 'running',
      heldReason: 'provider_not_reached',
      counts: { queued: 3 },
    })
    await pauseCampaign(company.system, { campaignId })
  })
})

describe('connections', () => {
  it('keep their keys: none is shown, and none goes elsewhere than it was typed for', async () => {
    const fields = {
      kind: 'sms',
      name: 'Main',
      address: '+4930123456',
      accountRef: 'AC1',
      token: 'right-token',
    } as const
    const { id: connectionId } = await addConnection(company.system, fields)
    const { items } = await listConnections(company.system, { kind: 'sms' })
    expect(items).toMatchObject([{ id: connectionId, tokenHint: '…oken', address: '+4930123456' }])
    expect(JSON.stringify(items)).not.toContain('right-token')
    expect((await reachConnection(company.system, 'sms', null))?.token).toBe('right-token')
    const row = await company.system.db.channelConnection.findFirst({ where: { id: connectionId } })
    expect(row?.tokenSealed).not.toContain('right-token')
    await expect(
      updateConnection(company.system, { connectionId, baseUrl: 'https://elsewhere.example' }),
    ).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'token' }] })
    await expect(addConnection(company.system, fields)).rejects.toMatchObject({ code: 'conflict' })
    await expect(addConnection(company.system, { ...fields, address: 'way too long a name' })).rejects.toMatchObject({
      issues: [{ path: 'address' }],
    })
    const other = await testTenant()
    expect(await reachConnection(other.system, 'sms', connectionId)).toBeNull()
    await expect(testConnection(other.system, { kind: 'sms', connectionId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('are the sandbox’s only where the installation answers on this machine alone', async () => {
    expect(await testConnection(company.system, { kind: 'sms', connectionId: 'sandbox' })).toEqual({
      isGood: true,
      message: 'Sandbox',
    })
    vi.stubEnv('ROOT_DOMAIN', 'example.com')
    forgetEnvironment()
    expect((await listConnections(company.system, { kind: 'sms' })).items).toEqual([])
    const { id: campaignId } = await createCampaign(company.system, {
      name: 'Shoes',
      channel: 'sms',
      sms: { text: TEXT },
    })
    await expect(startCampaign(company.system, { campaignId })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('callbacks', () => {
  it('are taken with the right signature over the address and the fields, once', async () => {
    const path = '/hooks/sms/sandbox?about=x'
    const body = new URLSearchParams({ MessageSid: 'SM1', MessageStatus: 'delivered', To: '+491511' })
    const connection = await reachConnection(company.system, 'sms', null)
    const url = `${new URL(hookUrl(company.tenant, { kind: 'sms', id: 'sandbox' })).origin}${path}`
    const signature = signatureOf(connection?.token ?? '', url, body)
    const given = { connectionId: 'sandbox', signature, path, body: Buffer.from(body.toString()) }
    const take = (changes: object) => takeTextCallback(visitor(company), { ...given, ...changes })
    expect(await take({})).toEqual({ stored: 1 })
    expect(await take({})).toEqual({ stored: 0 })
    await expect(take({ signature: null })).rejects.toMatchObject({ status: 401 })
    await expect(take({ signature: 'no' })).rejects.toMatchObject({ status: 403 })
    await expect(take({ body: Buffer.from(`${given.body.toString()}&Extra=1`) })).rejects.toMatchObject({ status: 403 })
    await expect(take({ path: '/hooks/sms/sandbox?about=y' })).rejects.toMatchObject({ status: 403 })
    await expect(take({ connectionId: newId() })).rejects.toMatchObject({ status: 404 })
    // Another company's key signs nothing here.
    const other = await testTenant()
    await expect(takeTextCallback(visitor(other), given)).rejects.toMatchObject({ status: 403 })
    expect(await settleEvents(company.system, {})).toMatchObject({ settled: 1 })
    expect(await settleEvents(company.system, {})).toMatchObject({ settled: 0 })
  })

  it('never move a message backwards', async () => {
    await people([{ phone: '+491517200001' }])
    const campaignId = await sentOff()
    await settled(async () => (await countsOf(campaignId)).delivered === 1)
    const { db } = company.system
    const { contactId } = (await db.campaignRecipient.findFirst({ where: { campaignId } })) ?? { contactId: '' }
    const at = new Date().toISOString()
    const told = { campaignId, contactId, providerId: 'late', at, reason: 'late' }
    expect(await db.$campaigns.noteDeliveries([{ ...told, status: 'failed' }])).toEqual([])
    await db.$campaigns.noteDeliveries([
      { ...told, status: 'sent' },
      { ...told, status: 'delivered' },
      { ...told, status: 'read' },
    ])
    expect(await countsOf(campaignId)).toMatchObject({ sent: 1, delivered: 1, read: 1, failed: 0 })
  })

  it('know the words that end a conversation, and no others', () => {
    for (const word of ['STOP', 'stop.', ' Stopp ', 'ABMELDEN', 'إيقاف', 'Stop  all']) expect(wishOf(word)).toBe('stop')
    for (const word of ['Start', 'UNSTOP']) expect(wishOf(word)).toBe('start')
    for (const word of ['', 'please stop by tomorrow', 'non-stop', 'started']) expect(wishOf(word)).toBeNull()
  })
})
