import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { platformDb } from '@/lib/db'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { acknowledgeAlert } from './acknowledge-alert'
import { addChannel } from './add-channel'
import { evaluateAll } from './alert-worker'
import { countAlerts } from './count-alerts'
import { signatureOf } from './deliver'
import { endSilence } from './end-silence'
import { evaluateRule } from './evaluate-rule'
import { listAlerts } from './list-alerts'
import { listChannels } from './list-channels'
import { listRules } from './list-rules'
import { previewRule } from './preview-rule'
import { removeRule } from './remove-rule'
import { saveRule } from './save-rule'
import type { RuleInput, RuleView } from './schema'
import { endNoticeLeases, sendDueNotices } from './send-notices'
import { silenceAlerts } from './silence-alerts'

const staff = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: role, role, sessionId: newId() },
  request: NO_REQUEST,
})
const operator = staff('operator')

type Call = { id: string; signature: string; body: string }
let calls: Call[] = []
let answer = 200
const server = http.createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const { 'idempotency-key': id, 'x-signature': signature } = request.headers
    calls.push({ id: String(id), signature: String(signature), body })
    response.statusCode = answer
    response.end()
  })
})
let hook: string
/** One for a whole test, also when five minutes end within it. */
let startsAt: Date
let acme: TestTenant
let other: TestTenant
beforeAll(async () => {
  await useFreshDatabase()
  acme = await testTenant({ name: 'Acme' })
  other = await testTenant({ name: 'Other' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  hook = `http://127.0.0.1:${port}`
})
afterAll(() => void server.close())
beforeEach(async () => {
  vi.stubEnv('CRAWLER_ALLOWED_ORIGINS', hook)
  forgetEnvironment()
  calls = []
  answer = 200
  startsAt = new Date(Math.floor(Date.now() / 300_000) * 300_000)
  const db = platformDb()
  await db.alertRule.deleteMany({ where: { builtInKey: null } })
  await db.alert.deleteMany()
  await db.alertSilence.deleteMany()
  await db.alertChannel.deleteMany()
  await db.trafficSlot.deleteMany()
  return () => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  }
})

async function traffic({ tenant }: TestTenant, requests: number, errors: number): Promise<void> {
  const key = { tenantId: tenant.accountId, startsAt }
  const data = { requests, errors, timed: 0, latency: [] }
  await platformDb().trafficSlot.upsert({
    where: { tenantId_startsAt: key },
    create: { ...key, ...data },
    update: data,
  })
}

const errors: RuleInput = {
  id: null,
  name: 'Too many errors',
  metric: 'error_rate_percent',
  comparison: 'above',
  threshold: 5,
  windowMinutes: 15,
  forMinutes: 0,
  scope: 'any_company',
  tenantId: null,
  planId: null,
  severity: 'critical',
  isEnabled: true,
  channels: [],
}

async function ruleWithHook(more: Partial<RuleInput> = {}): Promise<{ rule: RuleView; secret: string }> {
  const { id, secret } = await addChannel(operator, { kind: 'webhook', name: 'Pager', targets: [hook] })
  return { rule: await saveRule(operator, { ...errors, channels: [id], ...more }), secret: String(secret) }
}
const states = async (rule: RuleView) =>
  (await platformDb().alert.findMany({ where: { ruleId: rule.id }, orderBy: { id: 'asc' } })).map(
    ({ status }) => status,
  )
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('an alert', () => {
  it('fires for the company that crosses, tells once, and tells once more when it is over', async () => {
    const { rule, secret } = await ruleWithHook()
    await traffic(acme, 100, 20)
    await traffic(other, 100, 1)
    await evaluateRule(rule)
    await evaluateRule(rule)
    expect((await listAlerts(operator, { ruleId: rule.id })).items).toMatchObject([
      { status: 'firing', company: 'Acme', firstValue: 20, rule: { name: 'Too many errors' } },
    ])
    await sendDueNotices()
    await sendDueNotices()
    expect(calls).toHaveLength(1)
    const [call] = calls
    const sent = JSON.parse(call?.body ?? '')
    expect(sent).toMatchObject({ type: 'alert.firing', subjects: [{ company: 'Acme', value: 20 }] })
    const seconds = Number(/t=(\d+)/.exec(call?.signature ?? '')?.[1])
    expect(call?.signature).toBe(signatureOf(secret, seconds, call?.body ?? ''))
    await traffic(acme, 100, 0)
    await evaluateRule(rule)
    await evaluateRule(rule)
    await sendDueNotices()
    expect(calls.map(({ body }) => JSON.parse(body).type)).toEqual(['alert.firing', 'alert.resolved'])
    expect((await listAlerts(operator, { view: 'history', ruleId: rule.id })).items).toHaveLength(1)
    await traffic(acme, 100, 20)
    await evaluateRule(rule)
    expect(await states(rule)).toEqual(['resolved', 'firing'])
  })

  it('waits for as long as its rule says, and a short crossing tells nobody', async () => {
    const { rule } = await ruleWithHook({ forMinutes: 10 })
    await traffic(acme, 100, 20)
    await evaluateRule(rule)
    expect(await states(rule)).toEqual(['pending'])
    await evaluateRule(rule, later(9))
    expect(await states(rule)).toEqual(['pending'])
    await evaluateRule(rule, later(10))
    expect(await states(rule)).toEqual(['firing'])
    await platformDb().alert.deleteMany()
    await evaluateRule(rule)
    await traffic(acme, 100, 0)
    await evaluateRule(rule, later(10))
    expect(await states(rule)).toEqual([])
    expect(await platformDb().alertNotice.count({ where: { kind: 'resolved' } })).toBe(0)
  })

  it('is opened and told once also when two workers evaluate at the same time', async () => {
    const { rule } = await ruleWithHook()
    await traffic(acme, 100, 20)
    await Promise.all([1, 2, 3, 4].map(() => evaluateRule(rule)))
    await Promise.all([1, 2].map(() => sendDueNotices()))
    expect(await states(rule)).toEqual(['firing'])
    expect(calls).toHaveLength(1)
  })

  it('survives a worker that dies: the webhook is called again with the same id, a mail is not sent again', async () => {
    const { rule } = await ruleWithHook()
    await traffic(acme, 100, 20)
    await evaluateRule(rule)
    const mail = await addChannel(operator, { kind: 'email', name: 'Team', targets: ['ops@platform.example'] })
    const [notice] = await platformDb().alertNotice.findMany()
    if (!notice) throw new Error('no notice')
    await platformDb().alertNotice.create({ data: { ...notice, subjects: [], id: newId(), channelId: mail.id } })
    await platformDb().alertNotice.updateMany({ data: { status: 'sending', attempts: 1, leaseUntil: later(5) } })
    await sendDueNotices()
    expect(calls).toEqual([])
    await endNoticeLeases()
    await sendDueNotices()
    expect(calls.map(({ id }) => id)).toEqual([notice.id])
    const kept = await platformDb().alertNotice.findMany({ include: { channel: true } })
    expect(kept.map(({ channel, status }) => [channel.kind, status]).sort()).toEqual([
      ['email', 'uncertain'],
      ['webhook', 'sent'],
    ])
  })

  it('that cannot be delivered is tried again with growing pauses, and given up', async () => {
    const { rule } = await ruleWithHook()
    await traffic(acme, 100, 20)
    await evaluateRule(rule)
    answer = 503
    for (let attempt = 1; attempt <= 7; attempt++) {
      await platformDb().alertNotice.updateMany({ where: { status: 'due' }, data: { dueAt: new Date(0) } })
      await sendDueNotices()
    }
    expect(calls).toHaveLength(6)
    expect(await platformDb().alertNotice.findFirst()).toMatchObject({ status: 'failed', attempts: 6 })
    expect(await listChannels(operator, {})).toMatchObject([{ name: 'Pager', last: { status: 'failed' } }])
  })

  it('is a notice of its own to each address of a channel', async () => {
    const targets = ['one@platform.example', 'two@platform.example']
    const { id } = await addChannel(operator, { kind: 'email', name: 'Team', targets })
    await traffic(acme, 100, 20)
    await evaluateRule(await saveRule(operator, { ...errors, channels: [id] }))
    const notices = await platformDb().alertNotice.findMany({ orderBy: { id: 'asc' } })
    expect(notices.map(({ target }) => target)).toEqual(targets)
  })

  it('of a silenced company is kept and told to nobody, neither then nor when it is over', async () => {
    const { rule } = await ruleWithHook()
    const { id } = await silenceAlerts(staff('support'), {
      ruleId: null,
      tenantId: acme.tenant.accountId,
      minutes: 30,
      reason: 'They move house',
    })
    for (const company of [acme, other]) await traffic(company, 100, 20)
    await evaluateRule(rule)
    await sendDueNotices()
    expect(calls.map(({ body }) => JSON.parse(body).subjects)).toMatchObject([[{ company: 'Other' }]])
    expect((await countAlerts(operator, {})).firing).toBe(1)
    for (const company of [acme, other]) await traffic(company, 100, 0)
    await endSilence(operator, { id })
    await evaluateRule(rule)
    await sendDueNotices()
    expect(calls.map(({ body }) => JSON.parse(body).subjects.length)).toEqual([1, 1])
  })

  it('that outlasts its silence is told when that is over, but not of what somebody looks after', async () => {
    const { rule } = await ruleWithHook()
    const { id } = await silenceAlerts(operator, { ruleId: rule.id, tenantId: null, minutes: 30, reason: 'Works' })
    for (const company of [acme, other]) await traffic(company, 100, 20)
    await evaluateRule(rule)
    const { items } = await listAlerts(operator, { ruleId: rule.id })
    const others = items.find(({ company }) => company === 'Other')
    await acknowledgeAlert(operator, { id: String(others?.id) })
    await endSilence(operator, { id })
    await evaluateRule(rule)
    await evaluateRule(rule)
    await sendDueNotices()
    expect(calls.map(({ body }) => JSON.parse(body).subjects)).toMatchObject([[{ company: 'Acme' }]])
    expect(await countAlerts(operator, {})).toEqual({ firing: 1 })
  })

  it('of hundreds of companies at once is written in a few statements, and no more than are read', async () => {
    const { rule } = await ruleWithHook()
    const { planId, planVersion } = await platformDb().tenant.findUniqueOrThrow({ where: { id: acme.tenant.id } })
    const many = Array.from({ length: 600 }, (_, n) => ({ id: newId(), slug: `crowd-${n}`, name: `Crowd ${n}` }))
    await platformDb().tenant.createMany({
      data: many.map((one) => ({ ...one, status: 'active', planId, planVersion })),
    })
    await platformDb().trafficSlot.createMany({
      data: many.map(({ id }) => ({ tenantId: id, startsAt, requests: 100, errors: 50, timed: 0, latency: [] })),
    })
    await evaluateRule(rule)
    await evaluateRule(rule)
    expect(await platformDb().alert.count({ where: { ruleId: rule.id, status: 'firing' } })).toBe(500)
    await platformDb().tenant.deleteMany({ where: { id: { in: many.map(({ id }) => id) } } })
    expect(await states(rule)).toEqual([])
  })

  it('leaves the bell once somebody looks after it', async () => {
    const { rule } = await ruleWithHook()
    await traffic(acme, 100, 20)
    await evaluateRule(rule)
    const [alert] = (await listAlerts(operator, {})).items
    const id = String(alert?.id)
    await expect(acknowledgeAlert(staff('billing'), { id })).rejects.toMatchObject({ status: 403 })
    await acknowledgeAlert(operator, { id })
    expect(await countAlerts(operator, {})).toEqual({ firing: 0 })
    await expect(acknowledgeAlert(operator, { id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('an alert rule', () => {
  it('says beforehand whom it would concern', async () => {
    await traffic(acme, 100, 20)
    await traffic(other, 10, 10)
    const { id, name, forMinutes, severity, isEnabled, channels, ...condition } = errors
    expect(await previewRule(operator, condition)).toEqual({
      count: 1,
      measured: 1,
      sample: [{ company: 'Acme', value: 20 }],
    })
    const silent = { ...condition, metric: 'requests' as const, comparison: 'below' as const, threshold: 50 }
    expect(await previewRule(operator, silent)).toMatchObject({ count: 1, measured: 2 })
    const one = { ...silent, scope: 'company' as const, tenantId: other.tenant.accountId }
    expect(await previewRule(operator, one)).toMatchObject({ count: 1, measured: 1 })
  })

  it('is refused where figure, scope and company do not go together', async () => {
    const wrong = [
      { scope: 'platform' as const, metric: 'storage_percent' },
      { scope: 'company' as const },
      { tenantId: newId() },
      { scope: 'plan' as const },
      { metric: 'mood' },
      { threshold: -1 },
      { windowMinutes: 1 },
      { scope: 'company' as const, tenantId: newId() },
      { scope: 'plan' as const, planId: 'no-such-plan' },
      { channels: [newId()] },
    ] as Partial<RuleInput>[]
    for (const part of wrong) {
      await expect(saveRule(operator, { ...errors, ...part })).rejects.toMatchObject({ status: 400 })
    }
  })

  it('cannot be silenced where there is no such rule or company', async () => {
    const silence = { minutes: 30, reason: 'Test' }
    for (const of of [
      { ruleId: newId(), tenantId: null },
      { ruleId: null, tenantId: newId() },
    ]) {
      await expect(silenceAlerts(operator, { ...silence, ...of })).rejects.toMatchObject({ status: 400 })
    }
    expect(await platformDb().alertSilence.count()).toBe(0)
  })

  it('of the platform’s own can be switched off, which ends its alerts, and not removed', async () => {
    const rules = await listRules(operator, {})
    expect(rules.map(({ builtInKey }) => builtInKey)).toEqual(expect.arrayContaining(['isolation', 'dead_letters']))
    const isolation = rules.find(({ builtInKey }) => builtInKey === 'isolation')
    if (!isolation) throw new Error('no rule')
    await platformDb().isolationRun.create({ data: { status: 'broken', requestedBy: 'test', broken: 1 } })
    await evaluateAll()
    expect((await listAlerts(operator, {})).items).toMatchObject([{ rule: { builtInKey: 'isolation' }, company: null }])
    await expect(removeRule(operator, { id: isolation.id })).rejects.toMatchObject({ status: 409 })
    const { builtInKey: _, firing: __, ...given } = isolation
    await saveRule(operator, { ...given, windowMinutes: 15, isEnabled: false })
    await evaluateAll()
    expect((await listAlerts(operator, {})).items).toEqual([])
  })
})
