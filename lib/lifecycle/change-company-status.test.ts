import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { advanceTenants } from './advance-tenants'
import { changeCompanyStatus } from './change-company-status'
import { exportCompany } from './export-company'
import { extendStatus } from './extend-status'
import { lifecyclePass } from './lifecycle-worker'
import { operator } from './people.fixture'
import { restoreCompany } from './restore-company'
import { AUTOMATIC, type ManualTransition, TENANT_STATUSES, TRANSITIONS } from './schema'
import { sendNotices, writeReminders } from './send-notices'
import { readSettings } from './settings'
import { updateLifecycleSettings } from './update-lifecycle-settings'

beforeAll(useFreshDatabase)

let acme: TestTenant
let admin: TenantContext
beforeEach(async () => {
  acme = await testTenant({ name: 'Acme', locale: 'de' })
  admin = await testMember(acme)
})

const change = (transition: ManualTransition, days?: number) =>
  changeCompanyStatus(operator(), { id: acme.tenant.id, transition, reason: 'Because', ...(days ? { days } : {}) })

async function now() {
  const row = await platformDb().tenant.findUniqueOrThrow({ where: { id: acme.tenant.id } })
  return { status: row.status, until: row.statusUntil }
}

const days = (date: Date | null) => date && Math.round((date.getTime() - Date.now()) / 86_400_000)

/** As if so many days had gone by. */
const wait = (count: number) => platformDb().$executeRaw`
  UPDATE platform.tenant SET status_since = status_since - make_interval(days => ${count}::int),
    status_until = status_until - make_interval(days => ${count}::int) WHERE id = ${acme.tenant.id}::uuid`

const mails = () => acme.system.db.email.findMany({ orderBy: { id: 'asc' } })

describe('a company', () => {
  it('goes from trial to closing by itself, each grace period after the other, and is erased at the end', async () => {
    await change('start_trial')
    expect(days((await now()).until)).toBe(14)
    for (const [wanted, length] of [
      ['past_due', 14],
      ['suspended', 30],
      ['closing', 30],
    ] as const) {
      expect(await advanceTenants()).toBe(0)
      await wait(31)
      expect(await advanceTenants()).toBe(1)
      const { status, until } = await now()
      expect([status, days(until)]).toEqual([wanted, length])
    }
    await wait(31)
    expect(await advanceTenants()).toBe(1)
    expect((await now()).status).toBe('deleting')
    await lifecyclePass()
    expect(await platformDb().tenant.count({ where: { id: acme.tenant.id } })).toBe(0)
    const erasure = await platformDb().erasure.findUniqueOrThrow({ where: { tenantId: acme.tenant.id } })
    expect([erasure.status, erasure.requestedBy]).toEqual(['done', 'lifecycle'])
  })

  it('takes each step once, however many workers look at the same time', async () => {
    await change('start_trial')
    await wait(15)
    const moved = await Promise.all([advanceTenants(), advanceTenants(), advanceTenants()])
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1)
    const events = await platformDb().lifecycleEvent.findMany({ where: { tenantId: acme.tenant.id } })
    expect(events.map(({ name }) => name).sort()).toEqual(['mark_past_due', 'start_trial'])
  })

  it('that was suspended by hand stays so', async () => {
    await change('suspend')
    expect(await now()).toEqual({ status: 'suspended', until: null })
  })

  it('takes only the steps that its status allows', async () => {
    for (const status of TENANT_STATUSES) {
      for (const [name, { from }] of Object.entries(TRANSITIONS)) {
        if (!['start_trial', 'activate', 'mark_past_due', 'suspend', 'close', 'restore'].includes(name)) continue
        const statusBefore = status === 'closing' ? 'past_due' : null
        await platformDb().tenant.update({ where: { id: acme.tenant.id }, data: { status, statusBefore } })
        const outcome = await change(name as ManualTransition).then(
          () => 'done',
          (error: { status: number }) => error.status,
        )
        expect(outcome, `${name} from ${status}`).toBe((from as readonly string[]).includes(status) ? 'done' : 409)
      }
    }
    for (const [status, name] of Object.entries(AUTOMATIC)) {
      expect(TRANSITIONS[name].from).toContain(status)
    }
  })

  it('is given more time', async () => {
    await change('close')
    await extendStatus(operator(), { id: acme.tenant.id, days: 90, reason: 'Holidays' })
    expect(days((await now()).until)).toBe(90)
    await change('restore')
    await expect(extendStatus(operator(), { id: acme.tenant.id, days: 1, reason: 'No' })).rejects.toMatchObject({
      status: 409,
    })
  })

  it('has the grace periods that the operator sets', async () => {
    const settings = await readSettings()
    await updateLifecycleSettings(operator(), { ...settings, trialDays: 3, pastDueDays: 0 })
    await change('start_trial')
    expect(days((await now()).until)).toBe(3)
    await change('mark_past_due')
    expect(await now()).toEqual({ status: 'past_due', until: null })
    await updateLifecycleSettings(operator(), settings)
  })
})

describe('its administrators', () => {
  it('are mailed about each step once, in their language, and the company’s own log knows it', async () => {
    await sendNotices()
    await acme.system.db.member.updateMany({ data: { locale: 'ar' } })
    await change('suspend')
    expect(await sendNotices()).toBe(1)
    expect(await sendNotices()).toBe(0)
    expect((await mails()).map(({ subject }) => subject)).toEqual(['أُوقفت Acme مؤقتًا'])
    const log = await acme.system.db.auditLog.findMany({ where: { action: 'company.note-status' } })
    expect(log.map(({ after }) => after)).toMatchObject([{ status: 'suspended', by: 'Test operator' }])
  })

  it('are not mailed twice when the worker died after the mail and before its own note', async () => {
    await change('mark_past_due')
    await sendNotices()
    await platformDb().lifecycleEvent.updateMany({ where: { tenantId: acme.tenant.id }, data: { notifiedAt: null } })
    await sendNotices()
    expect(await mails()).toHaveLength(1)
  })

  it('are reminded ahead of a step, once for each of the days', async () => {
    const settings = await readSettings()
    await change('start_trial')
    await writeReminders(settings)
    await wait(8)
    await writeReminders(settings)
    await writeReminders(settings)
    await wait(5)
    await writeReminders(settings)
    await sendNotices()
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Der Testzeitraum von Acme hat begonnen',
      'Der Testzeitraum von Acme endet bald',
      'Der Testzeitraum von Acme endet bald',
    ])
  })

  it('restore a company that is closing to what it was, or take its data along; nothing else works', async () => {
    await acme.system.db.contact.create({ data: { name: 'A customer' } })
    await change('mark_past_due')
    await change('close')
    forgetTenants()
    const closing = await findTenant({ id: acme.tenant.id })
    if (!closing) throw new Error('the company is gone')
    const ctx = { ...admin, tenant: closing }
    const { updateProfile } = await import('@/lib/team')
    await expect(updateProfile(ctx, { name: 'New', title: '', timeZone: 'UTC', locale: 'en' })).rejects.toMatchObject({
      status: 403,
    })
    const text = await new Response(await exportCompany(ctx, {})).text()
    expect(text.split('\n').filter((line) => line.includes('"table":"contact"'))).toHaveLength(1)
    expect(text).not.toContain('password_hash')
    const viewer = { ...(await testMember(acme, 'viewer')), tenant: closing }
    await expect(restoreCompany(viewer, {})).rejects.toMatchObject({ status: 403 })
    await restoreCompany(ctx, {})
    const { status, until } = await now()
    expect([status, days(until)]).toEqual(['past_due', 14])
  })
})
