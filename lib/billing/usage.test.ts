import { describe, expect, it } from 'vitest'
import { createAgent, updateAgent } from '@/lib/agents'
import { giveBackStanding, type TenantContext, takeQuota, takeStanding, tenantContext } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { announceUsage } from './announce-usage'
import { dismissAlert } from './dismiss-alert'
import { listOverLimit } from './list-over-limit'
import { listUsageAlerts } from './list-usage-alerts'
import { readUsage } from './read-usage'
import { readUsageHistory } from './read-usage-history'
import { takeStock } from './take-stock'

const agent = (name: string) => ({ name })
const of = <Row extends { resource: string }>(rows: Row[], resource: string) =>
  rows.find((row) => row.resource === resource)

describe('what a company uses', () => {
  it('stands against its plan, with the end of the month and what each missing feature needs', async () => {
    const company = await testTenant({ planId: 'free' })
    const admin = await testMember(company)
    await createAgent(company.system, agent('One'))
    await takeQuota(company.system, 'messages', 40)
    const usage = await readUsage(admin, {})
    expect(usage.plan).toEqual({ id: 'free', name: 'Free' })
    expect(of(usage.standing, 'agents')).toEqual({ resource: 'agents', used: 1, limit: 1, unit: 'count' })
    expect(of(usage.standing, 'storage')).toMatchObject({ limit: 100 * 1_048_576, unit: 'megabytes' })
    expect(of(usage.quotas, 'messages')).toMatchObject({ used: 40, limit: 1_000 })
    expect(usage.resetAt).toMatch(/-01T00:00:00.000Z$/)
    const feature = (name: string) => usage.features.find((row) => row.feature === name)
    expect(feature('chatAgents')).toMatchObject({ isGranted: true, unlockedBy: null })
    expect(feature('campaigns')).toMatchObject({ isGranted: false, unlockedBy: 'Professional' })
    expect(feature('sso')).toMatchObject({ isGranted: false, unlockedBy: 'Enterprise' })
    await expect(readUsage(company.anonymous, {})).rejects.toMatchObject({ status: 401 })
  })

  it('has a history, day by day, of the company alone', async () => {
    const company = await testTenant()
    const admin = await testMember(company)
    await takeStock(company.system)
    const day = new Date(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10))
    await company.system.db.usageDay.create({ data: { day, metric: 'users', value: 7 } })
    const { points } = await readUsageHistory(admin, { metric: 'users', days: 7 })
    expect(points.map(({ value }) => value)).toEqual([0, 0, 0, 7, 0, 0, 1])
    expect(points.at(-1)?.day).toBe(new Date().toISOString().slice(0, 10))
    const other = await testMember(await testTenant())
    expect((await readUsageHistory(other, { metric: 'users' })).points.every(({ value }) => value === 0)).toBe(true)
  })

  it('shows a notice of a limit until somebody has seen it', async () => {
    const company = await testTenant()
    const admin = await testMember(company)
    await announceUsage(company.system, { resource: 'agents', period: 'standing', threshold: 95, used: 19, limit: 20 })
    const [alert] = await listUsageAlerts(admin, {})
    expect(alert).toMatchObject({ resource: 'agents', threshold: 95 })
    const stranger = await testMember(await testTenant())
    await expect(dismissAlert(stranger, { id: alert?.id ?? '' })).rejects.toMatchObject({ status: 404 })
    await dismissAlert(admin, { id: alert?.id ?? '' })
    expect(await listUsageAlerts(admin, {})).toEqual([])
  })
})

it('a notice goes by itself when there is room again', async () => {
  const company = await testTenant()
  const admin = await testMember(company)
  const ctx = { ...company.system, tenant: { ...company.tenant, limits: { agents: 5 } } }
  const reader = { ...admin, tenant: ctx.tenant }
  await takeStanding(ctx, 'agents', 4)
  await announceUsage(ctx, { resource: 'agents', period: 'standing', threshold: 80, used: 4, limit: 5 })
  expect((await listUsageAlerts(reader, {})).map(({ threshold }) => threshold)).toEqual([80])
  await giveBackStanding(ctx, 'agents')
  expect(await listUsageAlerts(reader, {})).toEqual([])
  await takeStanding(ctx, 'agents')
  expect(await listUsageAlerts(reader, {})).toHaveLength(1)
  const larger = { ...reader, tenant: { ...ctx.tenant, limits: { agents: 50 } } }
  expect(await listUsageAlerts(larger, {})).toEqual([])
})

describe('a downgrade below what there is', () => {
  const smaller = (ctx: TenantContext, limits: Record<string, number>) =>
    tenantContext({ ...ctx.tenant, limits }, ctx.actor)

  it('deletes nothing: the newest beyond the limit are listed and read-only, the others as before', async () => {
    const company = await testTenant()
    const admin = await testMember(company)
    const made: { id: string; name: string }[] = []
    for (const name of ['One', 'Two', 'Three']) made.push(await createAgent(company.system, agent(name)))
    const after = smaller(admin, { agents: 1, users: 5 })
    const over = await listOverLimit(after, {})
    expect(over).toEqual([
      {
        resource: 'agents',
        used: 3,
        limit: 1,
        rows: [made[1], made[2]].map((row) => ({ id: row?.id, name: row?.name })),
      },
    ])
    const rename = (at: number) => updateAgent(after, { id: made[at]?.id ?? '', version: 1, name: 'Renamed' })
    await rename(0)
    for (const at of [1, 2]) {
      await expect(rename(at)).rejects.toMatchObject({
        status: 403,
        userMessage: expect.stringMatching(/limit exceeded.*read-only/),
      })
    }
    await expect(createAgent(after, agent('Four'))).rejects.toMatchObject({ code: 'limit_exceeded' })
    expect(await listOverLimit(admin, {})).toEqual([])
    await updateAgent(admin, { id: made[2]?.id ?? '', version: 1, name: 'Renamed' })
  })
})
