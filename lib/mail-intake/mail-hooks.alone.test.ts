import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getCampaign, writeMailToken } from '@/lib/campaigns'
import { draft, people } from '@/lib/campaigns/campaigns.fixture'
import type { HookCall } from '@/lib/providers/mail-events'
import { listSuppressions } from '@/lib/suppressions'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { listMailHooks, removeMailHook, saveMailHook, settleToldMail, takeMailHook } from '.'
import {
  CERTIFICATE_URL,
  callOf,
  certificateFor,
  MAILGUN_KEY,
  mailgunCall,
  postmarkCall,
  sendgridCall,
  sendgridKey,
  sesBounce,
  sesDelivery,
  snsCall,
  snsCertificate,
  snsKeys,
  TOPIC,
} from './mail-hook.fixture'
import type { MailHookKind } from './schema'

/** What Amazon has at its addresses. */
const amazon = new Map<string, string>()
const asked: string[] = []
vi.mock('@/lib/providers/http', async (original) => ({
  ...(await original<object>()),
  safeFetch: async (address: string) => {
    asked.push(String(address))
    const found = amazon.get(String(address).replace(/\?.*/, ''))
    if (found === undefined) throw new Error(`nothing at ${address}`)
    return { text: () => found }
  },
}))

let company: TestTenant
let campaignId: string
let contactIds: string[]
const addresses = ['ada@crowd.example', 'bob@crowd.example', 'cyd@crowd.example', 'dee@crowd.example']
const [ada = '', bob = '', cyd = '', dee = ''] = addresses

async function sentCampaign(of: TestTenant) {
  const id = await draft(of)
  const ids = await people(
    of,
    addresses.map((email) => ({ email })),
  )
  await of.system.db.campaign.updateMany({ where: { id }, data: { status: 'done', recipients: 4, sent: 4 } })
  const sentAt = new Date()
  await of.system.db.campaignRecipient.createMany({
    data: ids.map((contactId, n) => ({
      campaignId: id,
      contactId,
      address: addresses[n] ?? '',
      state: 'sent',
      dueAt: sentAt,
      sentAt,
    })),
  })
  return { campaignId: id, contactIds: ids }
}

beforeEach(async () => {
  asked.length = 0
  amazon.clear()
  amazon.set(CERTIFICATE_URL, snsCertificate)
  amazon.set('https://sns.eu-west-1.amazonaws.com/', '<ConfirmSubscriptionResponse/>')
  company = await testTenant()
  ;({ campaignId, contactIds } = await sentCampaign(company))
})

const tokenOf = (n: number) => writeMailToken(company.tenant.id, { campaignId, contactId: contactIds[n] ?? '' })
const idOf = (n: number) => `<${campaignId}.${contactIds[n]}@company.example>`
const setUp = async (kind: MailHookKind, key?: string, of = company) =>
  saveMailHook(await testMember(of, of.tenant.subTenantId ? 'subtenant_admin' : 'tenant_admin'), {
    kind,
    ...(key ? { key } : {}),
  })
const take = (id: string, call: HookCall, of = company) => takeMailHook(of.anonymous, id, call)
const counts = async () => (await getCampaign(company.system, { campaignId })).counts
const suppressed = async (of = company) =>
  (await listSuppressions(of.system, {})).items.map((row) => `${row.address} ${row.reason}`).sort()
/** Somebody who may look at the settings of mail and change none. */
async function readerOf(of: TestTenant) {
  const { actor } = await testMember(of)
  if (actor.kind !== 'member') throw new Error('a member is a member')
  return of.as({ ...actor, grants: { 'email_identity:read': 'tenant' } })
}
const hook = async (of = company) => (await listMailHooks(of.system, {}))[0]

describe('Amazon SES', () => {
  it('tells signed by its certificate, in any order and as often as it likes', async () => {
    const { id } = await setUp('ses', TOPIC)
    const bounced = snsCall({ id: 'm1', Message: sesBounce(ada, { token: tokenOf(0) }) })
    const again = snsCall({ id: 'm2', Message: sesBounce(ada, { token: tokenOf(0) }) })
    await Promise.all([take(id, bounced), take(id, bounced), take(id, again)])
    await take(id, snsCall({ id: 'm3', Message: sesDelivery(ada, tokenOf(0)) }))
    await take(id, snsCall({ id: 'm4', Message: sesDelivery(bob, tokenOf(1)) }))
    await settleToldMail(company.system, {})
    await take(id, snsCall({ id: 'm4', Message: sesDelivery(bob, tokenOf(1)) }))
    await settleToldMail(company.system, {})
    expect(await counts()).toMatchObject({ sent: 4, bounced: 1, delivered: 2 })
    expect(await suppressed()).toEqual([`${ada} bounced`])
    expect(asked).toEqual([CERTIFICATE_URL])
    expect(await hook()).toMatchObject({ kind: 'ses', told: 'hard_bounce', topicArn: TOPIC, refusal: null })
  })

  it('passes over answers of people who are away, complaints that are none, and what people write to the topic', async () => {
    const { id } = await setUp('ses', TOPIC)
    const away = sesBounce(ada, { token: tokenOf(0), type: 'Transient' })
    for (const one of away.bounce.bouncedRecipients) Reflect.deleteProperty(one, 'action')
    const complaint = {
      complainedRecipients: [{ emailAddress: bob }],
      feedbackId: 'f2',
      complaintFeedbackType: 'not-spam',
    }
    await take(id, snsCall({ id: 'm1', Message: away }))
    await take(id, snsCall({ id: 'm2', Message: { eventType: 'Complaint', complaint, mail: {} } }))
    await take(id, snsCall({ id: 'm3', Message: 'Successfully validated SNS topic for Amazon SES event publishing.' }))
    await settleToldMail(company.system, {})
    expect(await company.system.db.mailEvent.count()).toBe(0)
  })

  it('is confirmed at Amazon’s own address, whatever address the message names', async () => {
    const { id } = await setUp('ses', TOPIC)
    const SubscribeURL = 'http://169.254.169.254/latest/meta-data'
    const given = { Type: 'SubscriptionConfirmation', Token: 'tok&x=1', Message: 'You have chosen', SubscribeURL }
    await take(id, snsCall(given))
    const url = new URL(asked.at(-1) ?? '')
    expect(url.origin).toBe('https://sns.eu-west-1.amazonaws.com')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      Action: 'ConfirmSubscription',
      TopicArn: TOPIC,
      Token: 'tok&x=1',
    })
  })

  it('is not believed about another topic, with a certificate of somebody else, or when it was changed on the way', async () => {
    const { id } = await setUp('ses', TOPIC)
    const Message = sesBounce(ada, { token: tokenOf(0) })
    const elsewhere = 'https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem'
    amazon.set(elsewhere, snsCertificate)
    const old = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-01d.pem'
    amazon.set(old, certificateFor(snsKeys.publicKey, snsKeys.privateKey, '20210101000000Z'))
    const calls = [
      snsCall({ Message, TopicArn: 'arn:aws:sns:eu-west-1:999999999999:mine' }),
      snsCall({ Message, SigningCertURL: elsewhere }),
      snsCall({ Message, SigningCertURL: 'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem' }),
      snsCall({
        Message,
        SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/a/../SimpleNotificationService-0.pem?x',
      }),
      snsCall({ Message, SigningCertURL: old }),
      snsCall({ Message }, { Message: JSON.stringify(sesBounce(bob, { token: tokenOf(1) })) }),
    ]
    for (const call of calls) await expect(take(id, call)).rejects.toMatchObject({ code: 'forbidden' })
    expect(asked.filter((address) => address !== old && address !== CERTIFICATE_URL)).toEqual([])
    await expect(take(id, callOf(JSON.stringify(Message)))).rejects.toMatchObject({ code: 'invalid' })
    await settleToldMail(company.system, {})
    expect(await suppressed()).toEqual([])
    expect(await hook()).toMatchObject({ refusal: 'wrong', toldAt: null })
  })
})

describe('SendGrid', () => {
  const event = (id: string, given: object) => ({ sg_event_id: id, timestamp: 1_763_805_600, ...given })

  it('tells many at once, each in its class', async () => {
    const { id } = await setUp('sendgrid', sendgridKey)
    await take(
      id,
      sendgridCall([
        event('a', { event: 'delivered', email: ada, 'smtp-id': idOf(0) }),
        event('b', { event: 'bounce', type: 'bounce', status: '5.1.1', email: bob, 'smtp-id': idOf(1) }),
        event('c', { event: 'bounce', type: 'blocked', reason: 'blocked by policy', email: cyd, 'smtp-id': idOf(2) }),
        event('d', { event: 'spamreport', email: dee, 'smtp-id': idOf(3) }),
        event('e', { event: 'dropped', reason: 'Bounced Address', email: 'gone@crowd.example' }),
        event('f', { event: 'group_unsubscribe', email: 'enough@crowd.example' }),
        event('g', { event: 'open', email: ada }),
        { event: 'bounce', email: 'no-id@crowd.example' },
        event('h', { event: 'bounce', email: 'not an address', status: 5 }),
        'nonsense',
      ]),
    )
    await settleToldMail(company.system, {})
    expect(await counts()).toMatchObject({ delivered: 1, bounced: 1, complained: 1 })
    expect(await suppressed()).toEqual([
      `${bob} bounced`,
      `${dee} complained`,
      'enough@crowd.example unsubscribed',
      'gone@crowd.example bounced',
    ])
  })

  it('is turned away without its signature, with another body, and with another key', async () => {
    // Its key is known once it has the address: until then nothing is believed.
    const { id } = await setUp('sendgrid')
    await expect(take(id, sendgridCall([]))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await setUp('sendgrid', sendgridKey)).id).toBe(id)
    await take(id, sendgridCall([]))
    const told = [event('b', { event: 'bounce', type: 'bounce', status: '5.1.1', email: bob })]
    await expect(take(id, callOf(JSON.stringify(told)))).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await hook()).toMatchObject({ refusal: 'unsigned' })
    const spaced = sendgridCall(told, (body) => body.replace(',', ', '))
    await expect(take(id, spaced)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(setUp('sendgrid', 'not a key')).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('Mailgun', () => {
  const failed = (recipient: string, given: object = {}) => ({
    event: 'failed',
    severity: 'permanent',
    reason: 'bounce',
    recipient,
    'delivery-status': { 'bounce-type': 'hard', 'enhanced-code': '5.1.1', message: 'no such user' },
    message: { headers: { 'message-id': idOf(0).slice(1, -1) } },
    ...given,
  })

  it('is believed once for each token, whatever stands beside it', async () => {
    const { id } = await setUp('mailgun', MAILGUN_KEY)
    await take(id, mailgunCall(failed(ada)))
    await take(id, mailgunCall(failed(bob)))
    await take(id, mailgunCall(failed(cyd, { severity: 'temporary' }), { token: 'u'.repeat(50) }))
    await settleToldMail(company.system, {})
    expect(await suppressed()).toEqual([`${ada} bounced`])
    expect(await counts()).toMatchObject({ bounced: 1 })
  })

  it('is turned away with another key, and when it is old', async () => {
    const { id } = await setUp('mailgun', MAILGUN_KEY)
    for (const call of [mailgunCall(failed(ada), { key: 'other' }), mailgunCall(failed(ada), { ageSeconds: 900_000 })])
      await expect(take(id, call)).rejects.toMatchObject({ code: 'forbidden' })
    for (const body of [
      '',
      '{}',
      '[]',
      '\u0000',
      '{"signature":{"timestamp":"x","token":"tttttttttttttttttttttttt","signature":"y"},"event-data":{}}',
    ])
      await expect(take(id, callOf(body))).rejects.toThrow()
  })
})

describe('Postmark', () => {
  it('signs in with a password that was made for it, and gives back whose mail it was', async () => {
    const { id, signIn } = await setUp('postmark')
    const password = signIn?.password ?? ''
    expect(password.length).toBeGreaterThan(30)
    const Metadata = { about: tokenOf(0) }
    const tell = (told: object) => take(id, postmarkCall(told, password))
    await tell({ RecordType: 'Delivery', MessageID: 'p1', Recipient: ada, Metadata })
    await tell({ RecordType: 'Bounce', ID: 42, Type: 'Transient', Email: bob })
    await tell({ RecordType: 'Bounce', ID: 43, Type: 'HardBounce', Email: bob, Description: 'nobody' })
    await tell({ RecordType: 'SpamComplaint', ID: 44, Type: 'SpamComplaint', Email: cyd })
    const change = { RecordType: 'SubscriptionChange', Recipient: dee, SuppressSending: true, ChangedAt: 'now' }
    await tell({ ...change, SuppressionReason: 'ManualSuppression' })
    await settleToldMail(company.system, {})
    expect(await counts()).toMatchObject({ delivered: 1, bounced: 1, complained: 1 })
    expect(await suppressed()).toEqual([`${bob} bounced`, `${cyd} complained`, `${dee} unsubscribed`])
    const consent = await company.system.db.contactConsent.findFirst({ where: { contactId: contactIds[3] ?? '' } })
    expect(consent?.state).toBe('denied')
    // Whoever may only look does not see it, and a new one ends the one before.
    expect((await listMailHooks(await readerOf(company), {}))[0]?.signIn ?? null).toBeNull()
    await setUp('postmark')
    await expect(tell({ RecordType: 'Delivery' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what a webhook may touch', () => {
  it('is its own account, and what the main account has sent for a sub-account', async () => {
    const other = await testTenant()
    const branch = await testSubAccount(company)
    const theirs = await sentCampaign(branch)
    const token = writeMailToken(company.tenant.id, {
      campaignId: theirs.campaignId,
      contactId: theirs.contactIds[0] ?? '',
    })
    const { id } = await setUp('ses', TOPIC)
    const about = (address: string, feedbackId: string) =>
      snsCall({ id: feedbackId, Message: sesBounce(address, { token, feedbackId }) })
    for (const stranger of [other, branch])
      await expect(take(id, about(ada, 'f1'), stranger)).rejects.toMatchObject({ code: 'not_found' })
    await take(id, about(ada, 'f1'))
    await settleToldMail(company.system, {})
    expect(await suppressed(branch)).toEqual([`${ada} bounced`])
    const ofMain = await company.system.db.suppression.count({ where: { subTenantId: null } })
    expect(ofMain).toBe(0)
    // Another company's webhook says nothing about ours, and a sub-account's nothing about its siblings'.
    const { id: strange } = await setUp('ses', TOPIC, other)
    await take(strange, about(bob, 'f2'), other)
    await settleToldMail(other.system, {})
    expect(await counts()).toMatchObject({ bounced: 0 })
    await expect(removeMailHook(other.system, { mailHookId: id })).rejects.toMatchObject({ code: 'not_found' })
    await removeMailHook(company.system, { mailHookId: id })
    await expect(take(id, about(ada, 'f3'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('settles who was in doubt', async () => {
    const { id } = await setUp('ses', TOPIC)
    await company.system.db.campaignRecipient.updateMany({
      where: { campaignId, contactId: contactIds[1] ?? '' },
      data: { state: 'uncertain', sentAt: null },
    })
    await company.system.db.campaign.updateMany({ where: { id: campaignId }, data: { sent: 3, uncertain: 1 } })
    await take(id, snsCall({ Message: sesBounce(bob, { token: tokenOf(1) }) }))
    await settleToldMail(company.system, {})
    expect(await counts()).toMatchObject({ sent: 4, uncertain: 0, bounced: 1 })
  })
})
