import { simpleParser } from 'mailparser'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { platformDb } from '@/lib/db'
import { forgetEnvironment } from '@/lib/kernel'
import {
  type Delivered,
  mailSink,
  refusal,
  type TestTenant,
  testMember,
  testSubAccount,
  testTenant,
} from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import {
  cancelCampaign,
  getCampaign,
  listRecipients,
  pauseCampaign,
  resumeCampaign,
  retryFailed,
  settleUncertain,
  startCampaign,
  updateCampaignSettings,
} from '.'
import { beginCampaign } from './begin-campaign'
import { CONTENT, crowd, draft, people, started } from './campaigns.fixture'
import { closeMailers } from './email-outlet'
import { joinLine, takeTurn } from './run-line'
import { runTurnSafely } from './run-turn'
import { send, turns } from './turns.fixture'

beforeAll(useFreshDatabase)

let company: TestTenant
let sink: Awaited<ReturnType<typeof mailSink>>
beforeEach(async () => {
  company = await testTenant()
})
afterEach(async () => {
  closeMailers()
  await sink?.close()
  await platformDb().turn.deleteMany({})
  vi.unstubAllEnvs()
  forgetEnvironment()
})

async function useSink(behaviour: Parameters<typeof mailSink>[0] = {}): Promise<void> {
  sink = await mailSink(behaviour)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  forgetEnvironment()
}

const countsOf = async (campaignId: string) => (await getCampaign(company.system, { campaignId })).counts
const statusOf = async (campaignId: string) => (await getCampaign(company.system, { campaignId })).status

/** What the rows say, for comparing with the counters. */
async function ledger(campaignId: string) {
  const rows = await company.system.db.campaignRecipient.findMany({ where: { campaignId } })
  const count = (state: string) => rows.filter((row) => row.state === state).length
  return {
    recipients: rows.length,
    queued: count('queued') + count('sending'),
    sent: count('sent'),
    failed: count('failed'),
    suppressed: count('suppressed'),
    uncertain: count('uncertain'),
  }
}

describe('a campaign', () => {
  it('goes once to everybody who agreed, and says why the others got nothing', async () => {
    await useSink()
    await people(company, [
      ...crowd(120),
      { email: 'no-consent@crowd.example', agrees: false },
      { email: 'person-3@crowd.example', name: 'Twin' },
      { email: 'blocked@crowd.example' },
    ])
    await company.system.db.suppression.create({
      data: { channel: 'email', address: 'blocked@crowd.example', reason: 'bounced' },
    })
    const campaignId = await started(company)
    await send(company, campaignId)
    expect(await statusOf(campaignId)).toBe('done')
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(120)
    expect(sink.mails).toHaveLength(120)
    const counts = await countsOf(campaignId)
    expect(counts).toMatchObject({ recipients: 123, queued: 0, sent: 120, suppressed: 3, failed: 0, uncertain: 0 })
    expect(await ledger(campaignId)).toEqual({
      recipients: 123,
      queued: 0,
      sent: 120,
      failed: 0,
      suppressed: 3,
      uncertain: 0,
    })
    const { items } = await listRecipients(company.system, { campaignId, filter: 'suppressed' })
    expect(items.map(({ reason }) => reason).sort()).toEqual(['bounced', 'no_consent', 'same_address'])
  })

  it('writes to each person, with both ways to unsubscribe on the company’s own host', async () => {
    await useSink()
    await people(company, [{ name: 'Ada Lovelace', email: 'ada@crowd.example' }, { email: 'nameless@crowd.example' }])
    await send(company, await started(company))
    const of = (to: string) => sink.mails.find((mail) => mail.to === to) ?? ({ raw: '' } as Delivered)
    const ada = await simpleParser(of('ada@crowd.example').raw)
    expect(ada.subject).toBe('News for Ada Lovelace')
    expect(ada.text).toContain('Dear Ada')
    expect((await simpleParser(of('nameless@crowd.example').raw)).subject).toBe('News for you')
    const list = ada.headers.get('list') as unknown as { unsubscribe: { url: string } }
    const host = new RegExp(`^http://${company.tenant.slug}\\.localhost[^/]*/mail/u/[\\w-]{64}$`)
    expect(list.unsubscribe.url).toMatch(host)
    expect(of('ada@crowd.example').raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
    expect(ada.html).toMatch(/\/mail\/c\/[\w-]{64}\/0"/)
    expect(ada.html).not.toContain('shop.example/new')
    expect(ada.html).toMatch(/\/mail\/o\/[\w-]{64}"/)
  })

  it('is stopped between two mails, goes on with the others, and is over when it is cancelled', async () => {
    let campaignId = ''
    const taken: string[] = []
    let paused: Promise<unknown> | null = null
    await useSink({
      // From the twentieth on, none is taken before the stop is stored.
      onMessage: async (mail, done) => {
        taken.push(mail.to)
        if (taken.length === 20) paused = pauseCampaign(company.system, { campaignId })
        await paused
        done()
      },
    })
    await people(company, crowd(100))
    campaignId = await started(company)
    await send(company, campaignId)
    const before = taken.length
    expect(before).toBeLessThan(50)
    expect(await countsOf(campaignId)).toMatchObject({ sent: before, queued: 100 - before })
    await turns()
    expect(taken).toHaveLength(before)

    await resumeCampaign(company.system, { campaignId })
    await joinLine(company.system, campaignId)
    await turns()
    expect([taken.length, new Set(taken).size]).toEqual([100, 100])
    expect(await statusOf(campaignId)).toBe('done')
    await expect(cancelCampaign(company.system, { campaignId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('begins once, however often it is told to, and leaves nobody out who agreed in time', async () => {
    await useSink()
    await people(company, crowd(5))
    const campaignId = await started(company)
    await Promise.all([1, 2, 3].map(() => beginCampaign(company.system, { campaignId }).catch(() => null)))
    await beginCampaign(company.system, { campaignId })
    expect(await countsOf(campaignId)).toMatchObject({ recipients: 5, queued: 5 })
  })

  it('to nobody is done at once', async () => {
    await useSink()
    const campaignId = await started(company)
    await send(company, campaignId)
    expect(await statusOf(campaignId)).toBe('done')
    expect(await countsOf(campaignId)).toMatchObject({ recipients: 0, sent: 0 })
  })

  it('of a sub-account goes to its own people only', async () => {
    await useSink()
    const branch = await testSubAccount(company)
    await people(company, [{ email: 'main@crowd.example' }])
    await people(branch, [{ email: 'branch@crowd.example' }])
    const campaignId = await started(branch)
    await send(branch, campaignId)
    expect(sink.mails.map(({ to }) => to)).toEqual(['branch@crowd.example'])
    await expect(getCampaign((await testTenant()).system, { campaignId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is done although somebody is erased while they wait', async () => {
    await useSink()
    const [gone] = await people(company, crowd(3))
    const campaignId = await started(company)
    await beginCampaign(company.system, { campaignId })
    await company.system.db.contact.deleteMany({ where: { id: gone ?? '' } })
    await send(company, campaignId)
    expect(await statusOf(campaignId)).toBe('done')
    expect(await countsOf(campaignId)).toMatchObject({ recipients: 2, sent: 2, queued: 0 })
  })

  it.each([
    ['in the past', new Date(Date.now() - 3_600_000).toISOString()],
    ['in two years', new Date(Date.now() + 800 * 86_400_000).toISOString()],
  ])('does not begin %s', async (_when, at) => {
    const campaignId = await draft(company)
    await expect(startCampaign(company.system, { campaignId, at })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('with mistakes in it is not sent', async () => {
    const campaignId = await draft(company, { content: { ...CONTENT, subject: '' } })
    await expect(startCampaign(company.system, { campaignId })).rejects.toMatchObject({ code: 'invalid' })
    expect(await statusOf(campaignId)).toBe('draft')
  })

  it('that is put off does not begin at its first hour', async () => {
    await useSink()
    await people(company, crowd(1))
    const campaignId = await draft(company)
    await startCampaign(company.system, { campaignId, at: new Date(Date.now() + 3_600_000).toISOString() })
    await beginCampaign(company.system, { campaignId })
    expect(await statusOf(campaignId)).toBe('scheduled')
    await cancelCampaign(company.system, { campaignId })
    expect(await statusOf(campaignId)).toBe('draft')
  })
})

describe('what goes wrong', () => {
  it('with one address is noted there: it bounces for good, or is tried again later and failed people can be retried', async () => {
    await useSink({
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('person-1@')) return done(refusal(550, '5.1.1 no such user'))
        if (address.startsWith('person-2@')) return done(refusal(450, 'busy'))
        if (address.startsWith('person-3@')) return done(refusal(550, 'go away'))
        done()
      },
    })
    await people(company, crowd(6))
    const campaignId = await started(company)
    await send(company, campaignId)
    expect(await statusOf(campaignId)).toBe('running')
    expect(await countsOf(campaignId)).toMatchObject({ sent: 3, failed: 2, queued: 1, bounced: 2 })
    expect(await ledger(campaignId)).toMatchObject({ sent: 3, failed: 2, queued: 1 })
    const busy = await company.system.db.campaignRecipient.findFirst({ where: { campaignId, state: 'queued' } })
    expect(busy?.attempts).toBe(1)
    expect(busy?.dueAt.getTime()).toBeGreaterThan(Date.now() + 2_000)
    expect(await company.system.db.suppression.count({ where: { reason: 'bounced' } })).toBe(2)
    expect(await retryFailed(company.system, { campaignId })).toEqual({ again: 0 })
  })

  it('with the server puts the campaign off and costs nobody an attempt', async () => {
    await useSink({ onConnect: (_session, done) => done(refusal(421, 'come back later')) })
    await people(company, crowd(30))
    const campaignId = await started(company)
    await send(company, campaignId)
    const { counts, heldReason, status } = await getCampaign(company.system, { campaignId })
    expect({ status, queued: counts.queued }).toEqual({ status: 'running', queued: 30 })
    expect(heldReason).not.toBeNull()
    expect(await company.system.db.campaignRecipient.count({ where: { campaignId, attempts: { gt: 0 } } })).toBe(0)
  })

  it('with our own sign-in or sender pauses it until somebody resumes it', async () => {
    await useSink({ onMailFrom: (_address, _session, done) => done(refusal(550, 'not from you')) })
    await testMember(company)
    await people(company, crowd(3))
    const campaignId = await started(company)
    await send(company, campaignId)
    const { status, heldReason, counts } = await getCampaign(company.system, { campaignId })
    expect({ status, heldReason }).toEqual({ status: 'paused', heldReason: 'sender_refused' })
    expect(counts).toMatchObject({ queued: 3, failed: 0 })
    const told = await company.system.db.notification.findMany({ where: { kind: 'campaign_held' } })
    expect(told).toMatchObject([
      { link: `/dashboard/campaigns/${campaignId}`, title: expect.stringContaining('paused') },
    ])
  })

  it('when a connection breaks after the text leaves that person in doubt, who is never sent to again by itself', async () => {
    let isBroken = false
    await useSink({
      onMessage: (mail, done) => {
        if (mail.to.startsWith('person-4@') && !isBroken) {
          isBroken = true
          return sink.cut()
        }
        sink.mails.push(mail)
        done()
      },
    })
    await people(company, crowd(8))
    const campaignId = await started(company)
    await beginCampaign(company.system, { campaignId })
    await joinLine(company.system, campaignId)
    await turns()
    const inDoubt = (await countsOf(campaignId)).uncertain
    expect(inDoubt).toBeGreaterThan(0)
    await joinLine(company.system, campaignId)
    await turns()
    expect(await countsOf(campaignId)).toMatchObject({ uncertain: inDoubt, sent: 8 - inDoubt, queued: 0 })
    expect(sink.mails.length).toBeLessThanOrEqual(7)
    expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(sink.mails.length)
    expect(await settleUncertain(company.system, { campaignId, outcome: 'sent' })).toEqual({ settled: inDoubt })
    expect(await ledger(campaignId)).toMatchObject({ sent: 8, uncertain: 0 })
  })
})

describe('an account’s rules', () => {
  const rules = {
    quietFrom: null,
    quietUntil: null,
    capMessages: null,
    capDays: null,
    warmUpFrom: null,
    isPrivate: false,
  }

  it('hold for each message at the moment of its sending', async () => {
    await useSink()
    const [left, gone] = await people(company, crowd(5))
    const campaignId = await started(company)
    await beginCampaign(company.system, { campaignId })
    const { db } = company.system
    await db.contactConsent.updateMany({ where: { contactId: left ?? '' }, data: { state: 'denied' } })
    await db.contact.updateMany({ where: { id: gone ?? '' }, data: { deletedAt: new Date() } })
    await joinLine(company.system, campaignId)
    await turns()
    expect(sink.mails).toHaveLength(3)
    const { items } = await listRecipients(company.system, { campaignId, filter: 'suppressed' })
    expect(items.map(({ reason }) => reason).sort()).toEqual(['gone', 'refused'])
  })

  it('goes through an audience that gets nothing any more in a few turns', async () => {
    await useSink()
    await people(company, crowd(400))
    const campaignId = await started(company)
    await beginCampaign(company.system, { campaignId })
    await company.system.db.contactConsent.updateMany({ where: {}, data: { state: 'denied' } })
    await joinLine(company.system, campaignId)
    expect(await turns()).toBeLessThanOrEqual(4)
    expect(await countsOf(campaignId)).toMatchObject({ recipients: 400, suppressed: 400, sent: 0, queued: 0 })
  })

  it('cap how often somebody gets a campaign', async () => {
    await useSink()
    await updateCampaignSettings(company.system, { ...rules, capMessages: 1, capDays: 7 })
    await people(company, crowd(3))
    await send(company, await started(company))
    const second = await started(company)
    await send(company, second)
    expect(sink.mails).toHaveLength(3)
    expect(await countsOf(second)).toMatchObject({ suppressed: 3, sent: 0 })
  })

  it('keep quiet where it is night, until it is morning there', async () => {
    await useSink()
    const hour = new Date().getUTCHours()
    await updateCampaignSettings(company.system, { ...rules, quietFrom: hour, quietUntil: (hour + 2) % 24 })
    await people(company, [
      { email: 'awake@crowd.example', timeZone: 'Asia/Tokyo' },
      { email: 'asleep@crowd.example', timeZone: 'UTC' },
    ])
    const campaignId = await started(company)
    await send(company, campaignId)
    expect(sink.mails.map(({ to }) => to)).toEqual(['awake@crowd.example'])
    const asleep = await company.system.db.campaignRecipient.findFirst({ where: { campaignId, state: 'queued' } })
    expect(asleep?.dueAt.getUTCHours()).toBe((hour + 2) % 24)
    expect(asleep?.dueAt.getUTCMinutes()).toBe(0)
  })

  it('warm a new sender up by days', async () => {
    await useSink()
    await updateCampaignSettings(company.system, { ...rules, warmUpFrom: new Date().toISOString().slice(0, 10) })
    await people(company, crowd(70))
    const campaignId = await started(company)
    await send(company, campaignId)
    expect(sink.mails).toHaveLength(50)
    expect(await getCampaign(company.system, { campaignId })).toMatchObject({
      status: 'running',
      heldReason: 'warm_up',
    })
  })

  it('count what a turn has used that failed on its way, and no more', async () => {
    await useSink()
    await updateCampaignSettings(company.system, { ...rules, warmUpFrom: new Date().toISOString().slice(0, 10) })
    await people(company, crowd(30))
    const campaignId = await started(company)
    await beginCampaign(company.system, { campaignId })
    // Nobody but a constraint of the table notices: more than five cannot be noted.
    await company.system.db.campaign.updateMany({ where: { id: campaignId }, data: { queued: 5, suppressed: 25 } })
    await joinLine(company.system, campaignId)
    const turn = await takeTurn()
    if (!turn) throw new Error('there is no turn')
    await runTurnSafely(turn, { aloneSince: null, isStopped: () => false })
    const went = sink.mails.length
    expect(went).toBeGreaterThan(5)
    expect(went).toBeLessThan(30)
    const counters = await company.system.db.usageCounter.findMany({ select: { resource: true, used: true } })
    const used = (resource: string) =>
      counters.filter((row) => row.resource === resource).map((row) => Number(row.used))
    expect(used('campaign_emails')).toEqual([went])
    expect(used('messages')).toEqual([went])
  })

  it('can keep opens and clicks from being counted', async () => {
    await useSink()
    await updateCampaignSettings(company.system, { ...rules, isPrivate: true })
    await people(company, [{ name: 'Ada', email: 'ada@crowd.example' }])
    await send(company, await started(company))
    const html = (await simpleParser(sink.mails[0]?.raw ?? '')).html || ''
    expect(html).toContain('https://shop.example/new?for=ada%40crowd.example')
    expect(html).not.toContain('/mail/o/')
  })
})
