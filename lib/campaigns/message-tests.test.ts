import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { createTemplate, pauseTemplate } from '@/lib/whatsapp-templates'
import { approve } from '@/lib/whatsapp-templates/meta.fixture'
import { newTemplateContent } from '@/lib/whatsapp-templates/schema'
import {
  checkCampaign,
  chooseWinner,
  copyCampaign,
  createCampaign,
  estimateCost,
  followTextLink,
  getCampaign,
  getTest,
  joinLine,
  listLinks,
  startCampaign,
  updateCampaign,
} from '.'
import { chooseByRule } from './choose-by-rule'
import type { TestInput } from './schema'
import { send, turns } from './turns.fixture'

beforeAll(useFreshDatabase)

const sandbox = sandboxForTests()
let company: TestTenant
beforeEach(async () => {
  company = await testTenant()
})
afterEach(async () => void (await platformDb().turn.deleteMany({})))

/** People who agree to texts and to WhatsApp. */
async function crowd(count: number): Promise<void> {
  const { db } = company.system
  const ids = Array.from({ length: count }, () => newId())
  await db.contact.createMany({
    data: ids.map((id, n) => ({ id, name: `Person ${n}`, phone: `+4915300${10_000 + n}` })),
  })
  await db.contactConsent.createMany({
    data: ids.flatMap((contactId) =>
      ['sms', 'whatsapp'].map((channel) => ({
        id: newId(),
        contactId,
        channel,
        purpose: 'marketing',
        state: 'granted',
        source: 'test',
      })),
    ),
  })
}

type Arrived = { phone: string; text: string; company: string }
async function arrived(): Promise<Arrived[]> {
  const answer = await fetch(`http://127.0.0.1:${sandbox.port()}/phone.json`)
  return ((await answer.json()) as { messages: Arrived[] }).messages.filter(({ text }) =>
    text.includes(company.tenant.name),
  )
}

const texts = (variants: string[], changes: object = {}): TestInput => ({
  kind: 'text',
  sharePercent: 50,
  rule: 'clicks',
  fallback: 'first',
  hours: 1,
  variants: variants.map((text) => ({ text })),
  ...changes,
})

async function textCampaign(
  test: TestInput,
  text = 'First of {{companyName|}}: https://shop.example/a STOP',
): Promise<string> {
  const sms = { text, connectionId: null }
  const { id } = await createCampaign(company.system, { name: 'Shoes', channel: 'sms', sms, test })
  return id
}

const B = 'Second of {{companyName|}}: https://shop.example/b STOP'
const tokenIn = ({ text }: Arrived) => /\/s\/([\w-]+)/.exec(text)?.[1] ?? ''

describe('an A/B test of text messages', () => {
  it('sends each text to its share, counts the links of each, and the rest gets the winner', async () => {
    await crowd(40)
    const campaignId = await textCampaign(texts([B]))
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    const tried = await arrived()
    expect(tried).toHaveLength(20)
    const ofB = tried.filter(({ text }) => text.startsWith('Second'))
    expect(ofB).toHaveLength(10)
    expect(await listLinks(company.system, { campaignId })).toMatchObject([
      { url: 'https://shop.example/a', variant: 0 },
      { url: 'https://shop.example/b', variant: 1 },
    ])
    const [first] = ofB
    if (!first) throw new Error('nothing came')
    expect(await followTextLink(company.system, { token: tokenIn(first) })).toEqual({ url: 'https://shop.example/b' })
    const { test, counted } = await getTest(company.system, { campaignId })
    expect(counted).toEqual(['clicks', 'replies', 'deliveries'])
    expect(test.counts).toMatchObject([
      { recipients: 10, sent: 10, clicked: 0 },
      { recipients: 10, sent: 10, clicked: 1 },
    ])
    await chooseWinner(company.system, { campaignId, variant: 1 })
    await joinLine(company.system, campaignId)
    await turns()
    const all = await arrived()
    expect(new Set(all.map(({ phone }) => phone)).size).toBe(40)
    expect(all).toHaveLength(40)
    expect(all.filter(({ text }) => text.startsWith('Second'))).toHaveLength(30)
    expect(await getCampaign(company.system, { campaignId })).toMatchObject({ status: 'done' })
  })

  it('counts what arrives, is answered and fails for each variant, and the rule settles it', async () => {
    await crowd(20)
    const campaignId = await textCampaign(texts([B], { rule: 'replies', fallback: 'better' }))
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    const { db } = company.system
    const rows = await db.campaignRecipient.findMany({ where: { campaignId, variant: { not: null } } })
    await db.$campaigns.noteDeliveries(
      rows.map(({ contactId, providerId, variant }, n) => ({
        campaignId,
        contactId,
        providerId,
        status: variant === 0 && n % 2 === 0 ? 'failed' : 'delivered',
        at: new Date().toISOString(),
        reason: null,
      })),
    )
    const answered = rows.find(({ variant }) => variant === 1)?.contactId ?? ''
    await db.campaignRecipient.updateMany({
      where: { campaignId, contactId: answered },
      data: { repliedAt: new Date() },
    })
    await chooseByRule(company.system, { campaignId })
    const { test } = await getTest(company.system, { campaignId })
    const failed = rows.filter(({ variant }, n) => variant === 0 && n % 2 === 0).length
    expect(test.counts).toMatchObject([
      { recipients: 5, delivered: 5 - failed, sent: 5 - failed, replied: 0 },
      { recipients: 5, delivered: 5, sent: 5, replied: 1 },
    ])
    expect(test).toMatchObject({ winner: 1, reason: 'better', evidence: test.counts })
  })

  it('is refused where it cannot be told apart, or by what such messages do not tell', async () => {
    await expect(textCampaign(texts([B], { rule: 'opens' })).then(startOf)).rejects.toThrow(
      'opens, which are not counted',
    )
    await expect(textCampaign(texts([B], { rule: 'reads' })).then(startOf)).rejects.toThrow('reading, which is not')
    const alike = await textCampaign(texts(['One text. STOP']), 'One text. STOP')
    expect((await checkCampaign(company.system, { campaignId: alike })).problems).toEqual(['alike'])
    const broken = await textCampaign(texts(['Dear {{nobody}}. STOP']))
    expect((await checkCampaign(company.system, { campaignId: broken })).variants).toMatchObject([
      [{ code: 'unknown_variable' }],
    ])
    await expect(
      textCampaign({ ...texts([B]), kind: 'subject', variants: [{ subject: 'B' }] } as TestInput),
    ).rejects.toThrow('does not fit the channel')
    const { id, version } = await createCampaign(company.system, { name: 'Mail' })
    await expect(updateCampaign(company.system, { campaignId: id, version, test: texts([B]) })).rejects.toThrow(
      'does not fit the channel',
    )
  })

  it('is copied with its campaign, and estimated with the parts of all variants', async () => {
    await crowd(4)
    const long = `${'Long '.repeat(60)}STOP`
    const campaignId = await textCampaign(texts([long]), 'Short. STOP')
    const copy = await copyCampaign(company.system, { campaignId })
    expect(copy.test?.written).toMatchObject({ kind: 'text', variants: [{ text: long }] })
    // Half of one part, half of two.
    expect(await estimateCost(company.system, { campaignId })).toMatchObject({ reachable: 4, parts: 6 })
  })

  it('compares times as well', async () => {
    await crowd(4)
    const campaignId = await textCampaign({ kind: 'time', variants: [{ delayHours: 5 }] })
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    expect(await arrived()).toHaveLength(2)
  })
})

const startOf = (campaignId: string) => startCampaign(company.system, { campaignId })

describe('an A/B test of templates', () => {
  const template = async (name: string, words: string) => {
    const content = { ...newTemplateContent(), body: `${words} of ${company.tenant.name} for you.` }
    const { id } = await createTemplate(company.system, { name, content, defaults: {} })
    return approve(company, id)
  }

  it('sends each template to its share, can go by reading, and waits when one of them is stopped', async () => {
    await crowd(20)
    const a = await template('first_words', 'Shoes')
    const b = await template('second_words', 'Boots')
    const { id: campaignId } = await createCampaign(company.system, {
      name: 'Shoes',
      channel: 'whatsapp',
      whatsapp: { connectionId: null, templateId: a, values: {}, media: null },
      test: {
        kind: 'template',
        sharePercent: 50,
        rule: 'reads',
        fallback: 'first',
        hours: 1,
        variants: [{ templateId: b, values: {}, media: null }],
      },
    })
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    const tried = await arrived()
    expect(tried).toHaveLength(10)
    expect(tried.filter(({ text }) => text.includes('Boots'))).toHaveLength(5)
    expect((await getTest(company.system, { campaignId })).counted).toEqual(['replies', 'reads', 'deliveries'])
    await pauseTemplate(company.system, { templateId: b })
    await chooseWinner(company.system, { campaignId, variant: 1 })
    await joinLine(company.system, campaignId)
    await turns()
    expect(await arrived()).toHaveLength(10)
    expect(await getCampaign(company.system, { campaignId })).toMatchObject({
      status: 'paused',
      heldReason: 'template_paused_here',
    })
  })
})
