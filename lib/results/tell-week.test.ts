import { expect, it } from 'vitest'
import { draft } from '@/lib/campaigns/campaigns.fixture'
import { addPrice } from '@/lib/prices'
import { testMember, testSubAccount, testTenant } from '@/lib/testing'
import { WEEK_OVER } from './arrange-week'
import { dayIn } from './company-days'
import { tellWeek } from './tell-week'
import { mondayAfter, morningOf } from './week-end'

it('a week ends on the Monday after it, at eight on the company’s own clock', () => {
  expect(mondayAfter(new Date('2026-11-18T12:00:00Z'), 'UTC')).toBe('2026-11-23')
  expect(mondayAfter(new Date('2026-11-23T12:00:00Z'), 'UTC')).toBe('2026-11-30')
  expect(mondayAfter(new Date('2026-11-22T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-30')
  expect(morningOf('2026-11-23', 'Europe/Berlin').toISOString()).toBe('2026-11-23T07:00:00.000Z')
  expect(morningOf('2026-11-23', 'America/New_York').toISOString()).toBe('2026-11-23T13:00:00.000Z')
})

it('members hear of a week once, however many campaigns asked for it, and of none in which nothing happened', async () => {
  const company = await testTenant()
  const { system } = company
  await testMember(company)
  const monday = mondayAfter(new Date(), company.tenant.timeZone)
  expect(await tellWeek(system, { monday })).toEqual({ told: 0 })

  await addPrice(system, { channel: 'email', validFrom: '2026-01-01', currency: 'EUR', micro: 3_000_000 })
  const campaignId = await draft(company, { name: 'Spring' })
  const where = { id: campaignId }
  await system.db.campaign.updateMany({ where, data: { startedAt: new Date(), recipients: 1_200, queued: 1_200 } })
  await system.db.campaign.updateMany({
    where,
    data: { status: 'done', queued: 0, sent: 1_200, opened: 300, bounced: 2 },
  })
  const answers = await Promise.all([tellWeek(system, { monday }), tellWeek(system, { monday })])
  expect(answers.reduce((sum, { told }) => sum + told, 0)).toBe(1)

  const [notice, ...others] = await system.db.notification.findMany({
    where: { kind: 'campaign_results' },
  })
  expect(others).toEqual([])
  expect(notice).toMatchObject({
    kind: 'campaign_results',
    title: 'Your campaigns last week: 1,200 sent, 300 opened',
    body: '0 clicked, 0 answered, 0 unsubscribed, 2 bounced. Most opened: Spring (25%). Cost: €3.60.',
  })
  const next = await system.db.outboxEvent.findMany({ where: { type: WEEK_OVER } })
  expect(next.map(({ payload }) => payload)).toEqual([{ monday: mondayAfter(new Date(), company.tenant.timeZone) }])
  expect(dayIn(next[0]?.dueAt ?? new Date(0), company.tenant.timeZone)).toBe(monday)
  expect(await tellWeek((await testSubAccount(company)).system, { monday })).toEqual({ told: 0 })
})
