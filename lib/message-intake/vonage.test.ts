import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCampaign, getCampaign, startCampaign } from '@/lib/campaigns'
import { send } from '@/lib/campaigns/turns.fixture'
import { addConnection, listConnections, reachConnection, testConnection, updateConnection } from '@/lib/channels'
import { adviceOf } from '@/lib/channels/schema'
import { getConversation, listConversations, sendReply } from '@/lib/conversations'
import { deliveryReactions, sendTestMessage } from '@/lib/deliveries'
import { newId } from '@/lib/kernel'
import { writeWebhookToken } from '@/lib/providers/sms'
import { type TestTenant, testMember } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { getTestOutcome, takeTextCallback } from '.'
import { startPhones, visitor } from './phone.fixture'

beforeAll(useFreshDatabase)

let phone: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phone = await startPhones()
})
afterAll(() => phone.stop())

type Application = { id: string; privateKey: string; signatureSecret: string }

let company: TestTenant
let application: Application
let connectionId: string
beforeEach(async () => {
  company = await phone.company()
  application = (await (await fetch(`http://127.0.0.1:${phone.port}/vonage.json`)).json()) as Application
  connectionId = (await addConnection(company.system, fields())).id
})

const fields = () => ({
  kind: 'sms' as const,
  provider: 'vonage' as const,
  name: 'Berlin',
  address: '+4930123456',
  accountRef: application.id,
  token: application.privateKey.replaceAll('\n', ' '),
  appSecret: application.signatureSecret,
  baseUrl: `http://127.0.0.1:${phone.port}`,
})

async function people(...phones: string[]): Promise<void> {
  const { db } = company.system
  const rows = phones.map((phone) => ({ id: newId(), phone }))
  await db.contact.createMany({ data: rows })
  const agreed = { channel: 'sms', purpose: 'marketing', state: 'granted', source: 'test' }
  await db.contactConsent.createMany({ data: rows.map(({ id }) => ({ id: newId(), contactId: id, ...agreed })) })
}

async function campaign(): Promise<string> {
  const sms = { text: 'New shoes. STOP ends this.', connectionId }
  const { id: campaignId } = await createCampaign(company.system, { name: 'Shoes', channel: 'sms', sms })
  await startCampaign(company.system, { campaignId })
  await send(company, campaignId)
  return campaignId
}

const countsOf = async (campaignId: string) => (await getCampaign(company.system, { campaignId })).counts
const settled = (isThere: () => Promise<boolean>) => phone.settled(company, isThere)

describe('Vonage', () => {
  it('carries a campaign, says what became of each message, and brings answers and STOP into the inbox', async () => {
    const [good, gone, stopped] = ['+491518000001', '+491518000430', '+491518000410'] as const
    await people(good, gone, stopped)
    const campaignId = await campaign()
    await settled(async () => {
      const { delivered, failed } = await countsOf(campaignId)
      return delivered === 1 && failed === 2
    })
    const { db } = company.system
    const lost = await db.suppression.findMany({ where: { channel: 'sms' } })
    expect(lost.map(({ address, reason }) => [address, reason]).sort()).toEqual([
      [stopped, 'unsubscribed'],
      [gone, 'bounced'],
    ])
    const [message] = await phone.messages(good)
    expect(message).toMatchObject({ company: '+4930123456', text: 'New shoes. STOP ends this.' })
    await phone.answer(message?.id ?? '', 'Which sizes?')
    await settled(async () => (await countsOf(campaignId)).replied === 1)
    const [row] = (await listConversations(company.system, { status: 'any' })).items
    expect(row).toMatchObject({ channel: 'sms', address: good })

    const mia = await testMember(company, 'agent', 'Mia Lang')
    const conversationId = row?.id ?? ''
    const { conversation } = await getConversation(mia, { conversationId })
    const words = { conversationId, version: conversation.version, clientId: randomUUID(), body: 'All of them.' }
    const { id: messageId } = await sendReply(mia, words)
    await deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)
    await settled(async () => {
      const { messages } = await getConversation(mia, { conversationId })
      return messages.find(({ id }) => id === messageId)?.delivery?.state === 'delivered'
    })
    expect((await phone.messages(good))[0]).toMatchObject({ text: 'All of them.', direction: 'out' })

    await phone.answer((await phone.messages(good))[0]?.id ?? '', 'STOP')
    await settled(async () => (await db.suppression.count({ where: { channel: 'sms', address: good } })) === 1)
    const [connection] = (await listConnections(company.system, { kind: 'sms' })).items
    expect(connection).toMatchObject({ provider: 'vonage', failure: null, heardAt: expect.any(String) })
    expect(connection?.tokenHint).not.toContain('-')
  })

  it('is tried with one message, and says in words what is wrong', async () => {
    const admin = await testMember(company)
    const test = { kind: 'sms' as const, connectionId, text: 'A test.' }
    const sent = await sendTestMessage(admin, { ...test, phone: '+49 151 999 0001' })
    expect(sent).toMatchObject({ state: 'sent', message: null })
    const asked = { kind: 'sms' as const, providerId: sent.providerId ?? '' }
    await settled(async () => (await getTestOutcome(admin, asked)).status === 'delivered')
    expect(await sendTestMessage(admin, { ...test, phone: '+491519990402' })).toMatchObject({
      state: 'failed',
      failure: 'payment',
      message: expect.stringContaining('low-balance'),
    })
    const [connection] = (await listConnections(company.system, { kind: 'sms' })).items
    expect(connection && adviceOf(connection)).toBe('payment')
    expect(await testConnection(company.system, { kind: 'sms', connectionId })).toMatchObject({ isGood: true })
    const late = await sendTestMessage(admin, { ...test, phone: '+491519990430' })
    const lateId = { kind: 'sms' as const, providerId: late.providerId ?? '' }
    await settled(async () => (await getTestOutcome(admin, lateId)).status === 'failed')
    expect((await getTestOutcome(admin, lateId)).reason).toContain('1190')
    expect(await sendTestMessage(admin, { ...test, phone: '+491519990408' })).toMatchObject({ state: 'uncertain' })
    const audits = await company.system.db.auditLog.findMany({
      where: { action: 'deliveries.send-test', result: 'success' },
    })
    expect(audits).toHaveLength(4)
    for (let count = 4; count < 10; count++) await sendTestMessage(admin, { ...test, phone: '+491519990001' })
    await expect(sendTestMessage(admin, { ...test, phone: '+491519990001' })).rejects.toMatchObject({
      code: 'rate_limited',
    })
    const agent = await testMember(company, 'agent')
    await expect(sendTestMessage(agent, { ...test, phone: '+491519990001' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('keeps its keys, and a number belongs to one provider', async () => {
    const { db } = company.system
    await expect(addConnection(company.system, { ...fields(), accountRef: newId() })).rejects.toMatchObject({
      code: 'conflict',
    })
    const twilio = { ...fields(), provider: 'twilio' as const, accountRef: 'AC1', token: 'right-token' }
    await expect(addConnection(company.system, twilio)).rejects.toMatchObject({ code: 'conflict' })
    await addConnection(company.system, { ...twilio, address: 'Shoes' })
    await addConnection(company.system, { ...fields(), address: 'Shoes' })
    const wrong = { ...fields(), address: '+4930999999' }
    await expect(addConnection(company.system, { ...wrong, token: 'no private key' })).rejects.toMatchObject({
      issues: [{ path: 'token' }],
    })
    await expect(addConnection(company.system, { ...wrong, appSecret: undefined })).rejects.toMatchObject({
      issues: [{ path: 'appSecret' }],
    })
    await expect(addConnection(company.system, { ...wrong, accountRef: 'AC1' })).rejects.toMatchObject({
      issues: [{ path: 'accountRef' }],
    })
    await expect(updateConnection(company.system, { connectionId, provider: 'twilio' })).rejects.toMatchObject({
      issues: [{ path: 'token' }],
    })
    const row = await db.channelConnection.findFirst({ where: { id: connectionId } })
    expect(row?.tokenSealed).not.toContain('PRIVATE')
    expect((await reachConnection(company.system, 'sms', connectionId))?.token).toContain('\n')
  })

  it('is heard with the right signature over the bytes, once', async () => {
    const body = Buffer.from(
      JSON.stringify({ message_uuid: 'm-1', channel: 'sms', from: '4915188', to: '4930', text: 'Hi' }),
    )
    const signature = `Bearer ${writeWebhookToken(body, application.signatureSecret, application.id)}`
    const given = { connectionId, signature, path: `/hooks/sms/${connectionId}`, body }
    const take = (changes: object) => takeTextCallback(visitor(company), { ...given, ...changes })
    expect(await take({})).toEqual({ stored: 1 })
    expect(await take({})).toEqual({ stored: 0 })
    await expect(take({ signature: null })).rejects.toMatchObject({ status: 401 })
    await expect(take({ signature: 'Bearer a.b.c' })).rejects.toMatchObject({ status: 403 })
    await expect(take({ body: Buffer.from(`${body.toString()} `) })).rejects.toMatchObject({ status: 403 })
    const other = await phone.company()
    await expect(takeTextCallback(visitor(other), given)).rejects.toMatchObject({ status: 404 })
  })
})
