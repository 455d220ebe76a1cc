import { beforeAll, describe, expect, it } from 'vitest'
import { getCampaign, noteOpen, unsubscribe, writeMailToken } from '@/lib/campaigns'
import { crowd, draft, people } from '@/lib/campaigns/campaigns.fixture'
import { newId } from '@/lib/kernel'
import { type TestTenant, testSubAccount, testTenant } from '@/lib/testing'
import { compareCampaigns, readResults, readTimeline, resultFile } from '.'

let company: TestTenant
let ids: string[]
beforeAll(async () => {
  company = await testTenant()
  ids = await people(company, crowd(4))
})

type Counts = Partial<Record<'sent' | 'opened' | 'clicked' | 'bounced' | 'unsubscribed', number>>

/** A campaign that began so many days ago; its counters change as they do while it runs. */
async function past(of: TestTenant, name: string, daysAgo: number, counts: Counts, settings = {}): Promise<string> {
  const campaignId = await draft(of, { name, ...settings })
  const startedAt = new Date(Date.now() - daysAgo * 86_400_000)
  const { sent = 0 } = counts
  const where = { id: campaignId }
  await of.system.db.campaign.updateMany({
    where,
    data: { status: 'running', startedAt, recipients: sent, queued: sent },
  })
  await of.system.db.campaign.updateMany({ where, data: { ...counts, queued: 0, status: 'done' } })
  return campaignId
}

describe('the hours of a campaign', () => {
  it('sum up to its counters, whoever changes them', async () => {
    const campaignId = await past(company, 'Hours', 0, { sent: 4 })
    const rows = ids.map((contactId, n) => ({
      campaignId,
      contactId,
      address: `person-${n}@crowd.example`,
      state: 'sent',
      dueAt: new Date(),
    }))
    await company.system.db.campaignRecipient.createMany({ data: rows })
    const tokens = ids.map((contactId) => writeMailToken(company.tenant.id, { campaignId, contactId }))
    await Promise.all(
      tokens.flatMap((token) => [noteOpen(company.anonymous, { token }), noteOpen(company.anonymous, { token })]),
    )
    await unsubscribe(company.anonymous, { token: tokens[0] ?? '' })
    const { points, unit } = await readTimeline(company.system, { campaignId })
    const sum = (name: 'sent' | 'opened' | 'unsubscribed') => points.reduce((total, point) => total + point[name], 0)
    const { counts } = await getCampaign(company.system, { campaignId })
    expect({ unit, sent: sum('sent'), opened: sum('opened'), unsubscribed: sum('unsubscribed') }).toEqual({
      unit: 'hour',
      sent: counts.sent,
      opened: 4,
      unsubscribed: 1,
    })
  })

  it('are days for what lasted longer, with the days between', async () => {
    const campaignId = await past(company, 'Days', 5, { sent: 3 })
    const hour = new Date(Date.now() - 4 * 86_400_000)
    await company.system.db.campaignHour.create({ data: { campaignId, hour, opened: 2 } })
    const { unit, points } = await readTimeline(company.system, { campaignId })
    expect(unit).toBe('day')
    expect(points.map(({ opened, sent }) => [opened, sent])).toEqual([
      [2, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 3],
    ])
  })
})

describe('results', () => {
  let own: TestTenant
  let first: string
  let second: string
  const segmentId = newId()
  beforeAll(async () => {
    own = await testTenant()
    await own.system.db.segment.create({ data: { id: segmentId, name: 'Regulars', kind: 'list' } })
    first = await past(own, '=Spring', 3, { sent: 200, opened: 90, clicked: 20, unsubscribed: 2 })
    const audience = { segments: [segmentId], exclusions: [] }
    second = await past(own, 'Summer', 2, { sent: 100, opened: 20, bounced: 1 }, { audience, tracksOpens: false })
    await own.system.db.campaignSegment.create({
      data: { campaignId: second, position: 0, segmentId, name: 'Old name', recipients: 100, sent: 100, opened: 20 },
    })
    await past(own, 'Winter', 60, { sent: 1_000, opened: 700 })
    await own.system.db.campaignLink.createMany({
      data: [
        { campaignId: first, position: 0, url: 'https://shop.example/a', people: 20, clicks: 30 },
        { campaignId: first, position: 1, url: 'https://shop.example/b', people: 1, clicks: 1 },
      ],
    })
    await past(await testTenant(), 'Foreign', 1, { sent: 500 })
  })

  it('are of the campaigns that began in the period, by day, by link and by segment', async () => {
    const { total, usual, timeline, segments, links, campaigns, insights } = await readResults(own.system, {
      days: '30',
    })
    expect(total).toMatchObject({ campaigns: 2, sent: 300, opened: 110, openable: 200, bounced: 1, unsubscribed: 2 })
    expect(usual).toMatchObject({ campaigns: 1, sent: 1_000, opened: 700 })
    expect(timeline).toHaveLength(30)
    expect(timeline.at(-1)).toMatchObject({ sent: 1_300, opened: 810 })
    expect(links.best.map(({ url, people }) => [url, people])).toEqual([
      ['https://shop.example/a', 20],
      ['https://shop.example/b', 1],
    ])
    expect(segments.map(({ name, figures }) => [name, figures.sent])).toEqual([
      [null, 200],
      ['Regulars', 100],
    ])
    expect(campaigns.map(({ name }) => name)).toEqual(['Summer', '=Spring'])
    expect(insights.map(({ kind }) => kind)).toContain('opens_below')
    expect((await readResults(own.system, { days: '365' })).total.sent).toBe(1_300)
  })

  it('are a sub-account’s own', async () => {
    const branch = await testSubAccount(own)
    expect((await readResults(branch.system, {})).total.sent).toBe(0)
    const compared = compareCampaigns(branch.system, { campaignIds: [first, second] })
    await expect(compared).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stand side by side, and differ clearly only where both were counted', async () => {
    const third = await past(own, 'Autumn', 1, { sent: 200, opened: 30 })
    const { campaigns, clear } = await compareCampaigns(own.system, { campaignIds: [third, first, second] })
    expect(campaigns.map(({ name }) => name)).toEqual(['Autumn', '=Spring', 'Summer'])
    expect(clear).toEqual({ opened: true, clicked: true })
    const two = await compareCampaigns(own.system, { campaignIds: [second, first] })
    expect(two.clear).toEqual({ opened: false, clicked: true })
  })

  it('are a file without formulas', async () => {
    const read: string[] = []
    for await (const part of resultFile(own.system, '30')) read.push(part)
    const lines = read.join('').trimEnd().split('\r\n')
    expect(lines[0]).toContain('id,name,channel,status,started_at')
    expect(lines.find((line) => line.includes(first))).toContain(",'=Spring,email,done,")
    expect(read.join('')).not.toContain('Winter')
  })
})
