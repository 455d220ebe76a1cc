import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { deleteFile, storeMedia } from '@/lib/files'
import { inPieces, somePdf, someVideo } from '@/lib/files/media.fixture'
import { newId } from '@/lib/kernel'
import { sandboxForTests } from '@/lib/sandbox/sandbox.fixture'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { createTemplate, getTemplate, pauseTemplate, resumeTemplate, submitTemplate } from '@/lib/whatsapp-templates'
import { approve, untilMeta } from '@/lib/whatsapp-templates/meta.fixture'
import { newTemplateContent, type TemplateContent } from '@/lib/whatsapp-templates/schema'
import {
  checkCampaign,
  copyCampaign,
  createCampaign,
  getCampaign,
  joinLine,
  listRecipients,
  resumeCampaign,
  sampleAudience,
  startCampaign,
  updateCampaign,
} from '.'
import type { WhatsappContent } from './schema'
import { send, turns } from './turns.fixture'

beforeAll(useFreshDatabase)

let company: TestTenant

const sandbox = sandboxForTests()
beforeEach(async () => {
  company = await testTenant()
})
afterEach(async () => void (await platformDb().turn.deleteMany({})))

const CONTENT: TemplateContent = {
  ...newTemplateContent(),
  header: { kind: 'text', text: 'News for {{1}}' },
  body: 'Hello {{1}}, the {{2}} of {{3}} is here.',
  footer: 'STOP ends this',
  buttons: [{ kind: 'url', text: 'Show me', url: 'https://shop.example/{{1}}' }],
  examples: { 'header.1': 'Mia', 'body.1': 'Mia', 'body.2': 'shoe', 'body.3': 'Acme', 'button.0': 'shoes' },
}
const DEFAULTS = { 'header.1': '{{firstName|you}}', 'body.1': '{{firstName|friend}}', 'body.3': '{{companyName|}}' }

async function approved(name: string, content = CONTENT): Promise<string> {
  const { id: templateId } = await createTemplate(company.system, { name, content, defaults: DEFAULTS })
  return approve(company, templateId)
}

type Person = { name?: string; phone?: string; agrees?: boolean; userId?: string }

async function people(given: readonly Person[]): Promise<void> {
  const { db } = company.system
  const rows = given.map((person) => ({ id: newId(), ...person }))
  await db.contact.createMany({
    data: rows.map(({ id, name, phone }) => ({ id, name: name ?? null, phone: phone ?? null })),
  })
  await db.contactConsent.createMany({
    data: rows.flatMap(({ id, agrees = true }) =>
      agrees
        ? [{ id: newId(), contactId: id, channel: 'whatsapp', purpose: 'marketing', state: 'granted', source: 'test' }]
        : [],
    ),
  })
  await db.contactIdentity.createMany({
    data: rows.flatMap(({ id, userId }) =>
      userId ? [{ id: newId(), contactId: id, kind: 'whatsapp', value: userId, source: 'staff' }] : [],
    ),
  })
}

const VALUES = { 'body.2': 'red shoe', 'button.0': 'red' }

async function draft(whatsapp: Partial<WhatsappContent> & { templateId: string | null }): Promise<string> {
  const content = { values: VALUES, ...whatsapp }
  const { id } = await createCampaign(company.system, { name: 'Shoes', channel: 'whatsapp', whatsapp: content })
  return id
}

const viewOf = (campaignId: string) => getCampaign(company.system, { campaignId })

async function phones(): Promise<{ phone: string; text: string; channel: string }[]> {
  const answer = await fetch(`http://127.0.0.1:${sandbox.port()}/phone.json`)
  return ((await answer.json()) as { messages: { phone: string; text: string; channel: string }[] }).messages
}

const findings = async (campaignId: string) =>
  (await checkCampaign(company.system, { campaignId })).findings.map(({ severity, code }) => `${severity} ${code}`)

describe('a campaign by WhatsApp', () => {
  it('fills the template for each person and reaches each once, by number or by id', async () => {
    await people([
      { name: 'Mia Lang', phone: '+491517000001' },
      { phone: '+491517000002' },
      { phone: '+491517000003', agrees: false },
      { name: 'No Number', userId: 'DE.abc123' },
      // Who is known by both is written to at the phone, at a number of their own on WhatsApp before that.
      { phone: '+491517000004', userId: 'DE.def456' },
      { phone: '+491517000005', userId: '+491517000006' },
      { phone: '+491517000001', name: 'Twin' },
    ])
    const campaignId = await draft({ templateId: await approved('news') })
    expect(await findings(campaignId)).toEqual([])
    await startCampaign(company.system, { campaignId })
    await send(company, campaignId)
    expect(await viewOf(campaignId)).toMatchObject({
      status: 'done',
      counts: { recipients: 7, sent: 5, suppressed: 2, queued: 0, failed: 0 },
    })
    const sent = await phones()
    const textTo = (phone: string) => sent.find((message) => message.phone === phone)?.text
    const { name } = company.tenant
    expect(textTo('+491517000001')).toBe(
      `News for Mia\nHello Mia, the red shoe of ${name} is here.\nSTOP ends this\n[Show me]`,
    )
    expect(textTo('+491517000002')).toContain('Hello friend, the red shoe')
    expect(textTo('DE.abc123')).toContain('Hello No, ')
    expect(sent.map(({ phone }) => phone).sort()).toEqual(
      ['+491517000001', '+491517000002', '+491517000004', '+491517000006', 'DE.abc123'].sort(),
    )
    expect(sent.filter(({ phone }) => phone === '+491517000001')).toHaveLength(1)
    const { items } = await listRecipients(company.system, { campaignId, filter: 'sent' })
    expect(items).toHaveLength(5)
  })

  it('is not started before everything is there', async () => {
    const none = await draft({ templateId: null, values: {} })
    expect(await findings(none)).toEqual(['error no_template'])
    await expect(startCampaign(company.system, { campaignId: none })).rejects.toMatchObject({ code: 'invalid' })
    const templateId = await approved('news')
    const open = await draft({ templateId, values: { 'body.2': '{{firstName|}}', 'button.0': '{{field.size|4}}' } })
    expect(await findings(open)).toEqual(['error no_fallback', 'error unknown_variable'])
    const empty = await draft({ templateId, values: {} })
    expect(await findings(empty)).toEqual(['error empty_value', 'error empty_value'])
    await pauseTemplate(company.system, { templateId })
    expect(await findings(await draft({ templateId }))).toEqual(['error template_hold'])
    const { id: written } = await createTemplate(company.system, { name: 'written', content: CONTENT })
    expect(await findings(await draft({ templateId: written }))).toContain('error template_hold')
    // Nothing of another channel.
    await expect(
      updateCampaign(company.system, { campaignId: none, version: 1, sms: { text: 'Hello' } }),
    ).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'sms' }] })
    const copy = await copyCampaign(company.system, { campaignId: open })
    expect(copy.whatsapp).toMatchObject({ templateId })
  })

  it('warns of numbers that Meta delivers no marketing to', async () => {
    const templateId = await approved('news')
    const campaignId = await draft({ templateId })
    await people([{ phone: '+14155550101', agrees: false }])
    expect(await findings(campaignId)).toEqual([])
    await people([{ phone: '+14155550102' }])
    expect(await findings(campaignId)).toEqual(['warning united_states'])
  })

  it('waits when its template is stopped by the company or by Meta, and goes on', async () => {
    await people([{ phone: '+491517100001' }, { phone: '+491517100002' }])
    const templateId = await approved('paused_later')
    const campaignId = await draft({ templateId })
    await startCampaign(company.system, { campaignId })
    await pauseTemplate(company.system, { templateId })
    await send(company, campaignId)
    expect(await viewOf(campaignId)).toMatchObject({ status: 'paused', heldReason: 'template_paused_here' })
    await resumeTemplate(company.system, { templateId })
    // Meanwhile Meta has paused it, and nobody was told.
    await untilMeta(company, 'paused_later', { status: 'paused' })
    await resumeCampaign(company.system, { campaignId })
    await joinLine(company.system, campaignId)
    await turns()
    expect(await viewOf(campaignId)).toMatchObject({
      status: 'paused',
      heldReason: 'provider_template',
      counts: { queued: 2, sent: 0, failed: 0 },
    })
    // What Meta answered made us ask.
    expect(await getTemplate(company.system, { templateId })).toMatchObject({ status: 'paused' })
    await resumeCampaign(company.system, { campaignId })
    await joinLine(company.system, campaignId)
    await turns()
    expect((await viewOf(campaignId)).heldReason).toBe('template_paused_by_meta')
  })

  it('stops for a number that people complain about; 4^n seconds pass for who was written to too fast', async () => {
    await people([{ phone: '+491517200456' }])
    const templateId = await approved('news')
    const slow = await draft({ templateId })
    await startCampaign(company.system, { campaignId: slow })
    await send(company, slow)
    const { items } = await listRecipients(company.system, { campaignId: slow })
    expect(items).toMatchObject([{ state: 'queued', attempts: 1, reason: expect.stringContaining('131056') }])
    await people([{ phone: '+491517200448' }])
    const spam = await draft({ templateId })
    await startCampaign(company.system, { campaignId: spam })
    await send(company, spam)
    expect(await viewOf(spam)).toMatchObject({
      status: 'paused',
      heldReason: 'provider_quality',
      counts: { failed: 0 },
    })
  })

  it('says when the template is gone', async () => {
    await people([{ phone: '+491517300001' }])
    const templateId = await approved('news')
    const campaignId = await draft({ templateId })
    await startCampaign(company.system, { campaignId })
    await company.system.db.whatsappTemplate.deleteMany({ where: { id: templateId } })
    await send(company, campaignId)
    expect(await viewOf(campaignId)).toMatchObject({ status: 'paused', heldReason: 'template_gone' })
  })

  it('shows some of its audience, and nobody of another company', async () => {
    await people([
      { name: 'Mia Lang', phone: '+491517400001' },
      { phone: '+491517400002', agrees: false },
    ])
    const audience = { segments: null, channel: 'whatsapp' as const }
    const { items } = await sampleAudience(company.system, audience)
    expect(items).toMatchObject([{ name: 'Mia Lang', values: { firstName: 'Mia' } }])
    const other = await testTenant()
    expect((await sampleAudience(other.system, audience)).items).toEqual([])
  })
})

describe('a header that is a file', () => {
  const withHeader = (kind: 'video' | 'document', src: string): TemplateContent => ({
    ...CONTENT,
    header: { kind, src },
    body: 'Hello {{1}}, here it is.',
    examples: { 'body.1': 'Mia', 'button.0': 'shoes' },
  })
  const film = async (name: string) =>
    (await storeMedia(company.system, { fileName: name, chunks: inPieces(someVideo()) })).url

  it('is handed to Meta as an example, and sent from the library, or as the campaign chooses', async () => {
    await people([{ phone: '+491517000001' }])
    const [first, other] = [await film('one.mp4'), await film('two.mp4')]
    const templateId = await approved('film', withHeader('video', first))
    for (const media of [null, other]) {
      const campaignId = await draft({ templateId, media })
      expect(await findings(campaignId)).toEqual([])
      await startCampaign(company.system, { campaignId })
      await send(company, campaignId)
      expect(await viewOf(campaignId)).toMatchObject({ status: 'done', counts: { sent: 1 } })
    }
    const texts = (await phones()).map(({ text }) => text)
    for (const url of [first, other]) expect(texts.some((text) => text.includes(`${url}\n`))).toBe(true)
    expect(texts.filter((text) => text.startsWith('[video] http'))).toHaveLength(2)
  })

  it('keeps a campaign from being sent when it is gone, or of another kind', async () => {
    const { id, url } = await storeMedia(company.system, { fileName: 'menu.pdf', chunks: inPieces(somePdf()) })
    const templateId = await approved('menu', withHeader('document', url))
    const campaignId = await draft({ templateId })
    expect(await findings(campaignId)).toEqual([])
    const wrong = await draft({ templateId, media: await film('three.mp4') })
    expect(await findings(wrong)).toEqual(['error media_unfit'])
    await deleteFile(company.system, { id })
    expect(await findings(campaignId)).toEqual(['error media_unfit'])
    await expect(startCampaign(company.system, { campaignId })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is not handed in where Meta would not take it', async () => {
    const content = withHeader('document', await film('four.mp4'))
    const { id: templateId } = await createTemplate(company.system, { name: 'wrong', content })
    await expect(submitTemplate(company.system, { templateId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await getTemplate(company.system, { templateId })).status).toBe('draft')
  })
})
