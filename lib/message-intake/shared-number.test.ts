import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addConnection, hookUrl } from '@/lib/channels'
import { listConversations, writeToContact } from '@/lib/conversations'
import { deliveryReactions } from '@/lib/deliveries'
import { newId } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { signatureOf } from '@/lib/providers/sms'
import { type TestTenant, testMember, testSubAccount } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { takeTextCallback } from '.'
import { startPhones, visitor } from './phone.fixture'
import { settleEvents } from './settle-events'

beforeAll(useFreshDatabase)

let phone: Awaited<ReturnType<typeof startPhones>>
beforeAll(async () => {
  phone = await startPhones()
})
afterAll(() => phone.stop())

let company: TestTenant
let north: TestTenant
let south: TestTenant
let apart: TestTenant
let connectionId: string

const sms = (address: string) => ({
  kind: 'sms' as const,
  name: 'Main',
  address,
  accountRef: 'AC1',
  token: 'right-token',
  baseUrl: `http://127.0.0.1:${phone.port}`,
})

beforeEach(async () => {
  company = await phone.company()
  north = phone.knows(await testSubAccount(company, 'North'))
  south = phone.knows(await testSubAccount(company, 'South'))
  apart = phone.knows(await testSubAccount(company, 'Apart'))
  connectionId = (await addConnection(inAccount(company), sms('+4930123456'))).id
  await addConnection(inAccount(apart), sms('+4930777777'))
})

/** What a job of one account does, as the worker works. */
const inAccount = ({ tenant }: TestTenant): TenantContext =>
  tenantContext(tenant, systemActor('test'), undefined, tenant.accountId)

const accounts = () => [company, north, south, apart]
async function settled(isThere: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const account of accounts()) await settleEvents(inAccount(account), {})
    if (await isThere()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not come to that')
}

/** An account writes to somebody first, from the number that it has. */
async function writeFrom(account: TestTenant, to: string, body: string): Promise<void> {
  const member = await testMember(account, 'tenant_admin', 'Mia Lang')
  const ctx = inAccount(account)
  const contact = await ctx.db.contact.create({ data: { id: newId(), phone: to } })
  const words = { contactId: contact.id, channel: 'sms' as const, address: to, clientId: newId(), body }
  const { conversationId } = await writeToContact(member, words)
  await deliveryReactions[0]?.handler(ctx, { conversationId }, new AbortController().signal)
}

const textsOf = async (account: TestTenant, address: string) => {
  const rows = (await listConversations(inAccount(account), { status: 'any' })).items
  return rows.filter((row) => row.address === address).length
}
const isStopped = async (account: TestTenant, address: string) =>
  (await inAccount(account).db.suppression.count({ where: { channel: 'sms', address } })) === 1

/** What somebody writes is told at the address that the number is set to: the main account's. */
async function hear(from: string, text: string, id = `SM${newId()}`): Promise<void> {
  const form = new URLSearchParams({ MessageSid: id, SmsStatus: 'received', From: from, To: '+4930123456', Body: text })
  const url = hookUrl(company.tenant, { kind: 'sms', id: connectionId })
  const signature = signatureOf('right-token', url, form)
  const { pathname: path } = new URL(url)
  await takeTextCallback(visitor(company), { connectionId, signature, path, body: Buffer.from(form.toString()) })
}

describe('a number of the main account that sub-accounts share', () => {
  it('brings an answer to the account that wrote last, and STOP to all that send from it', async () => {
    const person = '+491516600001'
    await writeFrom(north, person, 'Your order is ready.')
    await settled(async () => (await phone.messages(person))[0]?.direction === 'out')
    await hear(person, 'Thank you')
    await settled(async () => (await inAccount(north).db.message.count({ where: { body: 'Thank you' } })) === 1)
    expect(await textsOf(company, person)).toBe(0)
    expect(await textsOf(south, person)).toBe(0)

    await writeFrom(south, person, 'We are closed tomorrow.')
    await hear(person, 'STOP')
    await settled(async () => (await isStopped(south, person)) && (await isStopped(north, person)))
    expect(await isStopped(company, person)).toBe(true)
    // It has a number of its own, which nobody has asked to stop.
    expect(await isStopped(apart, person)).toBe(false)
    await hear(person, 'Start')
    await settled(async () => !(await isStopped(south, person)) && !(await isStopped(north, person)))

    // Of somebody whom nobody has written to, it is the main account's; told twice it is there once.
    await hear('+491516600002', 'Hello?', 'SM-hello')
    await hear('+491516600002', 'Hello?', 'SM-hello')
    await settled(async () => (await textsOf(company, '+491516600002')) === 1)
    expect(await textsOf(north, '+491516600002')).toBe(0)
    expect(await company.system.db.message.count({ where: { body: 'Hello?' } })).toBe(1)
  })
})
