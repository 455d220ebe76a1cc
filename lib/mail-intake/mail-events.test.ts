import { beforeEach, describe, expect, it } from 'vitest'
import {
  getCampaign,
  getCampaignSettings,
  updateCampaignSettings,
  writeMailToken,
  writeReturnPath,
} from '@/lib/campaigns'
import { draft, people } from '@/lib/campaigns/campaigns.fixture'
import { listSuppressions } from '@/lib/suppressions'
import { type TestTenant, testSubAccount, testTenant } from '@/lib/testing'
import { getMailIntake, renewMailIntake, takeMailEvents, takeMailReport } from '.'
import { bounce, complaint } from './mail-report.fixture'

let company: TestTenant
let campaignId: string
let contactId: string
let token: string
let key: string

const address = 'ada@crowd.example'
const keyOf = async ({ system }: TestTenant) => (await getMailIntake(system, {})).reports.split('/').at(-1) ?? ''

beforeEach(async () => {
  company = await testTenant()
  campaignId = await draft(company)
  ;[contactId = ''] = await people(company, [{ email: address }])
  const { db } = company.system
  await db.campaign.updateMany({ where: { id: campaignId }, data: { status: 'done', recipients: 1, sent: 1 } })
  const sentAt = new Date()
  await db.campaignRecipient.create({ data: { campaignId, contactId, address, state: 'sent', dueAt: sentAt, sentAt } })
  token = writeMailToken(company.tenant.id, { campaignId, contactId })
  key = await keyOf(company)
})

const counts = async () => (await getCampaign(company.system, { campaignId })).counts
const suppressed = async () =>
  (await listSuppressions(company.system, {})).items.map((row) => [row.address, row.reason, row.campaignId])
const report = (raw: string, of = company) => takeMailReport(of.anonymous, { key, raw })
const told = (id: string, kind: 'hard_bounce' | 'soft_bounce' | 'complaint', given = {}) =>
  takeMailEvents(company.anonymous, { key, events: [{ id, kind, address, ...given }] })

describe('a mail that came back', () => {
  it('suppresses the address that does not exist and counts for its campaign, once however often it comes', async () => {
    const raw = bounce({ to: address, token })
    const answers = await Promise.all([report(raw), report(raw), report(bounce({ id: 'r2', to: address, token }))])
    expect(answers.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(2)
    expect(await report(raw)).toEqual({ recorded: 0, received: 1 })
    expect(await counts()).toMatchObject({ bounced: 1 })
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
  })

  it('is known by the headers that come back with it, whatever address the last server names', async () => {
    await report(bounce({ to: 'forwarded@elsewhere.example', token }))
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
  })

  it('is known by its address where no headers come back', async () => {
    await report(bounce({ to: 'ADA@crowd.example' }))
    expect(await counts()).toMatchObject({ bounced: 1 })
  })

  it('suppresses a full mailbox the third time', async () => {
    for (const id of ['s1', 's2']) await report(bounce({ id, to: address, status: '5.2.2', token }))
    expect(await suppressed()).toEqual([])
    await report(bounce({ id: 's3', to: address, status: '4.4.1', token }))
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
    expect(await counts()).toMatchObject({ bounced: 0 })
  })

  it('suppresses it when the account has chosen to, in a sub-account by the parent’s rule', async () => {
    const { system } = company
    const rules = await getCampaignSettings(system, {})
    expect(rules).toMatchObject({ softBounces: 3, softBounceDays: 30 })
    await updateCampaignSettings(system, { ...rules, softBounces: 2, softBounceDays: 1 })
    const full = (id: string) => report(bounce({ id, to: address, status: '5.2.2', token }))
    await full('s1')
    await system.db.mailEvent.updateMany({ data: { createdAt: new Date(Date.now() - 2 * 86_400_000) } })
    await full('s2')
    expect(await suppressed()).toEqual([])
    await full('s3')
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
    const office = await testSubAccount(company)
    expect(await getCampaignSettings(office.system, {})).toMatchObject({ softBounces: 2, softBounceDays: 1 })
    await expect(updateCampaignSettings(system, { ...rules, softBounces: 0 })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('changes nothing when it says that it is only late, or is no report', async () => {
    expect(await report(bounce({ to: address, action: 'delayed', status: '4.4.1', token }))).toEqual({
      recorded: 0,
      received: 0,
    })
    const garbage = ['', '\u0000\u00ff', 'Subject: Hi\r\n\r\nI am away until Monday.', `--=_b1\r\n${'x'.repeat(5_000)}`]
    for (const raw of garbage) expect(await report(raw)).toEqual({ recorded: 0, received: 0 })
    expect(await suppressed()).toEqual([])
  })
})

describe('a mail that came back to its own return path', () => {
  const returnPath = () => writeReturnPath(company.tenant.id, { campaignId, contactId }, 'bounces.company.example')
  const letter = ({ to = returnPath(), head = [] as string[], subject = 'Undelivered Mail', text = '', id = 'l1' }) =>
    [
      'From: MAILER-DAEMON@mx.example',
      `To: <${to}>`,
      `Subject: ${subject}`,
      `Message-ID: <${id}@mx.example>`,
      ...head,
      '',
      text,
    ].join('\r\n')

  it('finds its recipient though nobody can read it, and is judged by its words', async () => {
    const text = 'Sorry, no mailbox here by that name.\r\n550 5.1.1 <someone@elsewhere.example> user unknown'
    expect(await report(letter({ text }))).toEqual({ recorded: 1, received: 1 })
    expect(await report(letter({ text }))).toEqual({ recorded: 0, received: 1 })
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
    expect(await counts()).toMatchObject({ bounced: 1 })
  })

  it('is known in small and capital letters, and where the server has written it into another header', async () => {
    const head = [`X-Original-To: ${returnPath().toUpperCase()}`]
    await report(letter({ to: 'bounces@company.example', head, text: 'Mailbox is full (5.2.2)' }))
    expect(await company.system.db.mailEvent.findMany({ select: { kind: true, address: true } })).toEqual([
      { kind: 'soft_bounce', address },
    ])
  })

  it('gives a report without headers its recipient', async () => {
    const raw = bounce({ to: 'forwarded@elsewhere.example' }).replace('news@company.example', returnPath())
    await report(raw)
    expect(await suppressed()).toEqual([[address, 'bounced', campaignId]])
  })

  it('is none when somebody is away, it is only late, or the path is not one of ours', async () => {
    const text = '550 5.1.1 user unknown'
    const other = writeReturnPath((await testTenant()).tenant.id, { campaignId, contactId }, 'bounces.company.example')
    const none = [
      letter({ head: ['Auto-Submitted: auto-replied (vacation)'], text }),
      letter({ subject: 'Delivery delayed, will be retried', text }),
      letter({ to: other, text }),
      letter({ to: returnPath().replace(/^b-./, 'b-a'), text }).replace('b-a', 'b-q'),
      letter({ text }).replace('MAILER-DAEMON', 'ada').replace('Undelivered Mail', 'Re: News'),
    ]
    for (const raw of none) expect(await report(raw)).toEqual({ recorded: 0, received: 0 })
  })
})

describe('a complaint', () => {
  it('ends the consent and stands above other reasons; a report that it was no spam is none', async () => {
    await company.system.db.suppression.create({ data: { channel: 'email', address, reason: 'manual' } })
    expect(await report(complaint({ id: 'n1', type: 'not-spam', token }))).toEqual({ recorded: 0, received: 0 })
    await report(complaint({ token }))
    await report(complaint({ id: 'c2', token }))
    expect(await counts()).toMatchObject({ complained: 1 })
    expect(await suppressed()).toMatchObject([[address, 'complained', null]])
    const consent = await company.system.db.contactConsent.findFirst({ where: { contactId } })
    expect(consent).toMatchObject({ state: 'denied', source: 'complaint' })
  })
})

describe('a provider’s webhook', () => {
  it('is taken once for each event, and finds its message by its id', async () => {
    const messageId = `<${campaignId}.${contactId}@company.example>`
    expect(await told('e1', 'hard_bounce', { messageId })).toEqual({ recorded: 1, received: 1 })
    expect(await told('e1', 'hard_bounce', { messageId })).toEqual({ recorded: 0, received: 1 })
    expect(await counts()).toMatchObject({ bounced: 1 })
  })

  it('suppresses an address that no contact has', async () => {
    await told('e2', 'complaint', { address: 'Nobody@crowd.example' })
    expect(await suppressed()).toEqual([['nobody@crowd.example', 'complained', null]])
  })
})

describe('the secret address', () => {
  it('is an account’s own, and the one before is nobody’s', async () => {
    const [other, branch] = [await testTenant(), await testSubAccount(company)]
    const raw = bounce({ to: address, token })
    for (const stranger of [other, branch])
      await expect(report(raw, stranger)).rejects.toMatchObject({ code: 'not_found' })
    // With its own secret, a company says nothing about another one's recipients.
    await takeMailReport(other.anonymous, { key: await keyOf(other), raw })
    expect(await counts()).toMatchObject({ bounced: 0 })
    expect(await suppressed()).toEqual([])
    await renewMailIntake(company.system, {})
    await expect(report(raw)).rejects.toMatchObject({ code: 'not_found' })
    key = await keyOf(company)
    expect(await report(raw)).toMatchObject({ recorded: 1 })
  })
})
