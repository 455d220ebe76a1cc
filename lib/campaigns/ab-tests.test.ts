import { simpleParser } from 'mailparser'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listUses } from '@/lib/content'
import { newBlock } from '@/lib/content/schema'
import { platformDb } from '@/lib/db'
import { forgetEnvironment, isAppError, newId } from '@/lib/kernel'
import { mailSink, type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import {
  cancelCampaign,
  checkCampaign,
  chooseWinner,
  copyCampaign,
  followLink,
  getCampaign,
  getTest,
  listLinks,
  noteOpen,
  pauseCampaign,
  resumeCampaign,
  startCampaign,
  updateCampaign,
  updateCampaignSettings,
  writeMailToken,
} from '.'
import type { TestInput } from './ab-test'
import { CAMPAIGN_TEST_DUE } from './arrange-choice'
import { CONTENT, crowd, draft, people, started } from './campaigns.fixture'
import { chooseByRule } from './choose-by-rule'
import { closeMailers } from './email-outlet'
import { joinLine } from './run-line'
import { send, turns } from './turns.fixture'

type Sink = Awaited<ReturnType<typeof mailSink>>

const SUBJECTS: TestInput = {
  kind: 'subject',
  sharePercent: 20,
  rule: 'opens',
  fallback: 'first',
  hours: 4,
  variants: [{ subject: 'Second subject' }],
}

let company: TestTenant
let sink: Sink

beforeAll(useFreshDatabase)
beforeEach(async () => {
  company = await testTenant()
  sink = await mailSink()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  forgetEnvironment()
})
afterEach(async () => {
  closeMailers()
  await sink.close()
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

const codeOf = (verb: Promise<unknown>): Promise<unknown> =>
  verb.then(
    () => null,
    (error: unknown) => (isAppError(error) ? error.code : error),
  )
const view = (campaignId: string) => getCampaign(company.system, { campaignId })
const inTest = (campaignId: string) =>
  company.system.db.campaignRecipient.findMany({
    where: { campaignId, variant: { not: null } },
    orderBy: { contactId: 'asc' },
  })

async function goOn(campaignId: string): Promise<void> {
  await joinLine(company.system, campaignId)
  await turns()
}

/** The first so many of a variant open their mail. */
async function open(campaignId: string, variant: number, count: number): Promise<void> {
  const rows = (await inTest(campaignId)).filter((row) => row.variant === variant).slice(0, count)
  for (const { contactId } of rows) {
    await noteOpen(company.anonymous, { token: writeMailToken(company.tenant.id, { campaignId, contactId }) })
  }
}

const subjectsSent = async () => {
  const mails = await Promise.all(sink.mails.map(({ raw }) => simpleParser(raw)))
  const bySubject = Map.groupBy(mails, ({ subject }) => (subject === 'Second subject' ? 'B' : 'A'))
  return { A: bySubject.get('A')?.length ?? 0, B: bySubject.get('B')?.length ?? 0 }
}

describe('a test of subjects', () => {
  it('goes to its share, the rest waits, and gets what was opened clearly more', async () => {
    await people(company, crowd(420))
    const campaignId = await started(company, { test: { ...SUBJECTS, sharePercent: 50 } })
    await send(company, campaignId)
    expect(await subjectsSent()).toEqual({ A: 105, B: 105 })
    const waiting = await view(campaignId)
    expect(waiting).toMatchObject({
      status: 'running',
      heldReason: 'test',
      counts: { sent: 210, queued: 210 },
      test: {
        winner: null,
        counts: [
          { recipients: 105, sent: 105 },
          { recipients: 105, sent: 105 },
        ],
      },
    })
    const dueInMs = Date.parse(waiting.test?.dueAt ?? '') - Date.now()
    expect(Math.round(dueInMs / 60_000)).toBe(240)

    await open(campaignId, 0, 10)
    await open(campaignId, 1, 40)
    await open(campaignId, 1, 1)
    expect((await view(campaignId)).test?.counts.map(({ opened }) => opened)).toEqual([10, 40])
    const { verdicts } = await getTest(company.system, { campaignId })
    expect(verdicts).toMatchObject([{ measure: 'opens', best: 1, others: [{ position: 0, isBeaten: true }] }])

    await chooseByRule(company.system, { campaignId })
    await goOn(campaignId)
    const done = await view(campaignId)
    expect(done).toMatchObject({ status: 'done', heldReason: null, counts: { sent: 420, queued: 0 } })
    expect(done.test).toMatchObject({ winner: 1, reason: 'clear', decidedBy: '' })
    expect(await subjectsSent()).toEqual({ A: 105, B: 315 })
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(420)
    // The test’s own figures stay those of the test.
    expect(done.test?.counts.map(({ sent }) => sent)).toEqual([105, 105])
  }, 60_000)

  it('arranges the choice once, for when its hours are over, and chooses once', async () => {
    await people(company, crowd(40))
    const campaignId = await started(company, { test: { ...SUBJECTS, fallback: 'better' } })
    await send(company, campaignId)
    await goOn(campaignId)
    const arranged = await company.system.db.outboxEvent.findMany({ where: { type: CAMPAIGN_TEST_DUE } })
    expect(arranged).toHaveLength(1)
    await open(campaignId, 1, 2)
    await Promise.all([1, 2, 3].map(() => chooseByRule(company.system, { campaignId }).catch(() => null)))
    await chooseByRule(company.system, { campaignId })
    expect((await view(campaignId)).test).toMatchObject({ winner: 1, reason: 'better' })
    const late = await codeOf(chooseWinner(company.system, { campaignId, variant: 0 }))
    expect(late).toBe('conflict')
    await goOn(campaignId)
    expect((await view(campaignId)).status).toBe('done')
    expect(await subjectsSent()).toEqual({ A: 4, B: 36 })
  })

  it('sends A where no difference is more than chance, and says so', async () => {
    await people(company, crowd(20))
    const campaignId = await started(company, { test: SUBJECTS })
    await send(company, campaignId)
    await open(campaignId, 1, 2)
    await chooseByRule(company.system, { campaignId })
    expect((await view(campaignId)).test).toMatchObject({ winner: 0, reason: 'first' })
    expect((await getTest(company.system, { campaignId })).verdicts).toMatchObject([{ best: 1, isEnough: false }])
  })

  it('a person chooses earlier, and only one of its variants', async () => {
    await people(company, crowd(20))
    const campaignId = await started(company, { test: { ...SUBJECTS, rule: 'hand' } })
    await send(company, campaignId)
    await testMember(company)
    for (const _ of [1, 2]) await chooseByRule(company.system, { campaignId })
    expect((await view(campaignId)).test?.winner).toBeNull()
    const notices = await company.system.db.notification.findMany({ where: { kind: 'campaign_test' } })
    expect(notices.map(({ title }) => title)).toEqual(['A/B test of News: choose what the rest gets'])
    const none = await codeOf(chooseWinner(company.system, { campaignId, variant: 2 }))
    expect(none).toBe('invalid')
    await chooseWinner(company.system, { campaignId, variant: 1 })
    await goOn(campaignId)
    expect(await view(campaignId)).toMatchObject({
      status: 'done',
      test: { winner: 1, reason: 'person', decidedBy: company.system.actor.label },
    })
  })

  it('paused, it is settled but nothing goes out before it is resumed; cancelled, nobody of the rest gets anything', async () => {
    await people(company, crowd(20))
    const campaignId = await started(company, { test: SUBJECTS })
    await send(company, campaignId)
    await pauseCampaign(company.system, { campaignId })
    await chooseByRule(company.system, { campaignId })
    await goOn(campaignId)
    expect(await view(campaignId)).toMatchObject({ status: 'paused', counts: { sent: 4 }, test: { winner: 0 } })
    await resumeCampaign(company.system, { campaignId })
    await goOn(campaignId)
    expect(await view(campaignId)).toMatchObject({ status: 'done', counts: { sent: 20 } })

    const other = await started(company, { test: SUBJECTS })
    await send(company, other)
    await cancelCampaign(company.system, { campaignId: other })
    await chooseByRule(company.system, { campaignId: other })
    await goOn(other)
    expect(await view(other)).toMatchObject({ status: 'cancelled', counts: { sent: 4 }, test: { winner: null } })
    const over = await codeOf(chooseWinner(company.system, { campaignId: other, variant: 1 }))
    expect(over).toBe('conflict')
  })

  it('of an audience that is too small for a rest, it is done when all have got theirs', async () => {
    await people(company, crowd(2))
    const campaignId = await started(company, { test: { ...SUBJECTS, variants: [{ subject: 'B' }, { subject: 'C' }] } })
    await send(company, campaignId)
    const { status, test } = await view(campaignId)
    expect(status).toBe('done')
    expect(test?.counts.map(({ recipients }) => recipients)).toEqual([1, 1, 0])
  })

  it('cut off half-way, everybody keeps their variant and the hours begin when the last one has got it', async () => {
    await people(company, crowd(200))
    const campaignId = await started(company, { test: { ...SUBJECTS, sharePercent: 50 }, perMinute: 60 })
    await send(company, campaignId)
    const before = await inTest(campaignId)
    expect(before).toHaveLength(100)
    expect(before.filter(({ state }) => state === 'queued').length).toBeGreaterThan(0)
    expect((await view(campaignId)).test?.dueAt).toBeNull()
    // The worker died with some in its hands.
    const held = before.filter(({ state }) => state === 'queued').slice(0, 3)
    await company.system.db.campaignRecipient.updateMany({
      where: { campaignId, contactId: { in: held.map(({ contactId }) => contactId) } },
      data: { state: 'sending', leaseUntil: new Date(Date.now() - 60_000) },
    })
    await company.system.db.campaign.updateMany({ where: { id: campaignId }, data: { perMinute: null } })
    await goOn(campaignId)
    const after = await inTest(campaignId)
    expect(after.map(({ contactId, variant }) => [contactId, variant])).toEqual(
      before.map(({ contactId, variant }) => [contactId, variant]),
    )
    const { counts, test } = await view(campaignId)
    expect(counts).toMatchObject({ sent: 97, uncertain: 3, queued: 100 })
    expect(test?.dueAt).not.toBeNull()
    expect(test?.counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(97)
  })
})

describe('a test of contents', () => {
  const words = (text: string, href: string) => ({
    ...CONTENT,
    blocks: [
      { ...newBlock('text'), content: [{ kind: 'paragraph' as const, spans: [{ text, href }] }] },
      ...CONTENT.blocks.slice(-1),
    ],
  })

  it('counts the links of each variant apart', async () => {
    await people(company, crowd(20))
    const test: TestInput = {
      kind: 'content',
      sharePercent: 50,
      rule: 'clicks',
      fallback: 'first',
      hours: 1,
      variants: [{ content: words('Look', 'https://shop.example/b') }],
    }
    const campaignId = await started(company, { content: words('See', 'https://shop.example/a'), test })
    await send(company, campaignId)
    const links = await listLinks(company.system, { campaignId })
    expect(links.map(({ url, variant }) => [url, variant])).toEqual([
      ['https://shop.example/a', 0],
      ['https://shop.example/b', 1],
    ])
    const reader = (await inTest(campaignId)).find(({ variant }) => variant === 1)
    const mail = await simpleParser(sink.mails.find(({ to }) => to === reader?.address)?.raw ?? '')
    expect(mail.text).toContain('Look')
    const [, token = '', position] = /\/mail\/c\/([\w-]{64})\/(\d+)/.exec(String(mail.html)) ?? []
    expect(await followLink(company.anonymous, { token, position: Number(position) })).toEqual({
      url: 'https://shop.example/b',
    })
    expect((await listLinks(company.system, { campaignId })).map(({ clicks }) => clicks)).toEqual([0, 1])
    const { test: found } = await view(campaignId)
    expect(found?.counts).toMatchObject([{ clicked: 0 }, { clicked: 1, opened: 1 }])
  })

  it('is copied, checked and noted with all its variants', async () => {
    const pictureId = newId()
    const shown = { ...newBlock('image'), src: `/files/${pictureId}`, alt: 'A shop' }
    const test: TestInput = {
      kind: 'content',
      sharePercent: 50,
      rule: 'clicks',
      fallback: 'better',
      hours: 1,
      variants: [{ content: { ...CONTENT, subject: '', blocks: [shown, ...CONTENT.blocks] } }],
    }
    const campaignId = await draft(company, { test })
    const { variants } = await checkCampaign(company.system, { campaignId })
    expect(variants[0]?.map(({ code }) => code)).toContain('subject_empty')
    const refused = await codeOf(startCampaign(company.system, { campaignId }))
    expect(refused).toBe('invalid')
    const copy = await copyCampaign(company.system, { campaignId })
    expect(copy.test).toMatchObject({ written: test, winner: null, dueAt: null })
    const users = async () => (await listUses(company.system, { id: pictureId })).items.map(({ userId }) => userId)
    expect(await users()).toEqual([copy.id, campaignId])
    await updateCampaign(company.system, { campaignId, version: 1, test: null })
    expect(await users()).toEqual([copy.id])
    expect((await view(campaignId)).test).toBeNull()
  })
})

it('a test of times splits everybody, and each gets it in its own hour', async () => {
  await people(company, crowd(9))
  const campaignId = await started(company, { test: { kind: 'time', variants: [{ delayHours: 3 }] } })
  await send(company, campaignId)
  expect(sink.mails).toHaveLength(5)
  const rows = await inTest(campaignId)
  expect(rows).toHaveLength(9)
  const later = rows.filter(({ variant }) => variant === 1)
  const hours = later.map(({ dueAt }) => Math.round((dueAt.getTime() - Date.now()) / 3_600_000))
  expect(hours).toEqual([3, 3, 3, 3])
  await company.system.db.campaignRecipient.updateMany({ where: { campaignId }, data: { dueAt: new Date() } })
  await goOn(campaignId)
  expect((await view(campaignId)).status).toBe('done')
  const refused = await codeOf(chooseWinner(company.system, { campaignId, variant: 1 }))
  expect(refused).toBe('conflict')
})

it('is not begun where its rule goes by what is not counted, where two variants say the same, or on everybody’s own clock', async () => {
  const problems = async (settings: Parameters<typeof draft>[1]) => {
    const campaignId = await draft(company, settings)
    const refused = await codeOf(startCampaign(company.system, { campaignId }))
    return { refused: refused, ...(await checkCampaign(company.system, { campaignId })) }
  }
  expect(await problems({ test: SUBJECTS, tracksOpens: false })).toMatchObject({
    refused: 'invalid',
    problems: ['opens_not_counted'],
  })
  expect(await problems({ test: { ...SUBJECTS, variants: [{ subject: CONTENT.subject }] } })).toMatchObject({
    refused: 'invalid',
    problems: ['alike'],
  })
  const rules = { quietFrom: null, quietUntil: null, capMessages: null, capDays: null, warmUpFrom: null }
  await updateCampaignSettings(company.system, { ...rules, isPrivate: true })
  expect(await problems({ test: { ...SUBJECTS, rule: 'clicks' } })).toMatchObject({ problems: ['clicks_not_counted'] })
  await updateCampaignSettings(company.system, { ...rules, isPrivate: false })
  const campaignId = await draft(company, { test: SUBJECTS })
  const at = new Date(Date.now() + 86_400_000).toISOString()
  const local = await codeOf(startCampaign(company.system, { campaignId, at, isLocalTime: true }))
  expect(local).toBe('invalid')
})

it('another company neither sees nor settles it', async () => {
  await people(company, crowd(4))
  const campaignId = await started(company, { test: SUBJECTS })
  await send(company, campaignId)
  const { system: stranger } = await testTenant()
  for (const attempt of [
    () => getTest(stranger, { campaignId }),
    () => chooseWinner(stranger, { campaignId, variant: 1 }),
  ]) {
    expect(await codeOf(attempt())).toBe('not_found')
  }
  await chooseByRule(stranger, { campaignId })
  expect((await view(campaignId)).test?.winner).toBeNull()
})
