import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { getCompanyHealth, listHealth } from '@/lib/health'
import { env } from '@/lib/kernel'
import { removeTenant } from '@/lib/lifecycle'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { signIn } from '@/lib/team'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { owner, remainsOf } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { getProvisioningRun } from './get-provisioning-run'
import { operator } from './people.fixture'
import { provisionTenant } from './provision-tenant'
import { claimRun } from './provisioning-run'
import { runProvisioning } from './run-provisioning'

let database: pg.Client
beforeAll(async () => {
  await useFreshDatabase()
  database = await owner()
  return () => database.end()
})

const provision = (slug: string) =>
  provisionTenant(operator(), { name: 'Acme', slug, planId: 'free', admin: { email: `founder@${slug}.example` } })

async function work(): Promise<void> {
  const run = await claimRun()
  if (!run) throw new Error('there is no run to work on')
  await runProvisioning(run)
}

const stepsOf = async (id: string) =>
  Object.fromEntries((await getProvisioningRun(operator(), { id })).steps.map(({ name, state }) => [name, state]))

describe('a provisioned company', () => {
  it('is online with an assistant, replies and an administrator, and has been welcomed once', async () => {
    const { runId, tenantId } = await provision('whole')
    await work()
    expect(await stepsOf(runId)).toMatchObject({
      reserve: 'done',
      defaults: 'done',
      branding: 'skipped',
      read: 'skipped',
      welcome: 'done',
    })
    forgetTenants()
    const tenant = await findTenant({ id: tenantId })
    expect(tenant?.status).toBe('active')
    if (!tenant) throw new Error('the company is gone')
    const { db } = tenantContext(tenant, operator().actor)
    expect([await db.agent.count({}), await db.member.count({}), await db.email.count({})]).toEqual([1, 1, 1])
    expect(await db.cannedReply.count({})).toBeGreaterThan(0)
    expect((await listHealth(operator(), {})).items.map((row) => row.tenantId)).toContain(tenantId)
    expect(await getCompanyHealth(operator(), { tenantId })).toMatchObject({ level: 'quiet' })
    await expect(provision('whole')).rejects.toMatchObject({ status: 409, issues: [{ path: 'slug' }] })
  })

  it('whose administrator was given a password lets them in at once; no log keeps the password', async () => {
    const password = 'correct horse battery 7'
    const admin = { email: 'founder@keyed.example', name: 'Founder', password }
    const { tenantId } = await provisionTenant(operator(), { name: 'Keyed', slug: 'keyed', planId: 'free', admin })
    await work()
    forgetTenants()
    const tenant = await findTenant({ id: tenantId })
    if (!tenant) throw new Error('the company is gone')
    expect(await signIn(tenantContext(tenant, ANONYMOUS), { email: admin.email, password })).not.toBeNull()
    expect(JSON.stringify(await platformDb().platformAudit.findMany({}))).not.toContain(password)
  })

  it('one of whose steps fails is undone as a whole, says why, and its name is free', async () => {
    const { runId, tenantId } = await provision('broken')
    await platformDb().tenantLimit.create({ data: { tenantId, resource: 'users', limit: 0 } })
    await platformDb().domain.create({ data: { tenantId, host: 'broken.example', status: 'verified' } })
    const folder = path.join(env().DATA_DIR, 'files', tenantId)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'logo'), 'x')
    await work()
    const run = await getProvisioningRun(operator(), { id: runId })
    expect(run.status).toBe('rolled_back')
    expect(run.error).toMatch(/limit exceeded/i)
    expect(await stepsOf(runId)).toMatchObject({
      reserve: 'undone',
      defaults: 'undone',
      admin: 'failed',
      publish: 'pending',
    })
    expect(await remainsOf(database, tenantId)).toEqual([])
    expect(await readdir(folder).catch(() => [])).toEqual([])
    const again = await provision('broken')
    await work()
    expect((await getProvisioningRun(operator(), { id: again.runId })).status).toBe('done')
  })

  it('is not taken up by two workers', async () => {
    await provision('single')
    const claims = await Promise.all([claimRun(), claimRun(), claimRun()])
    expect(claims.filter(Boolean)).toHaveLength(1)
  })
})

describe('removing a company', () => {
  it('takes nothing of another company, and can be repeated', async () => {
    const [kept, gone] = [await provision('kept-one'), await provision('gone-one')]
    await work()
    await work()
    const before = await remainsOf(database, kept.tenantId)
    expect(before.length).toBeGreaterThan(5)
    await removeTenant(gone.tenantId)
    await removeTenant(gone.tenantId)
    expect(await remainsOf(database, gone.tenantId)).toEqual([])
    expect(await remainsOf(database, kept.tenantId)).toEqual(before)
  })

  it('waits for a job of the company that is under way, and takes what that still wrote', async () => {
    const { tenantId } = await provision('busy-one')
    await work()
    const tenant = await findTenant({ id: tenantId })
    if (!tenant) throw new Error('the company is gone')
    await database.query("SELECT pgboss.create_queue('test.busy', $1)", [{ policy: 'standard' }])
    const { rows } = await database.query<{ id: string }>(
      "INSERT INTO pgboss.job (name, data, state, group_id) VALUES ('test.busy', '{}', 'active', $1) RETURNING id",
      [tenantId],
    )
    const removal = removeTenant(tenantId)
    await expect
      .poll(async () => (await platformDb().tenant.findFirst({ where: { id: tenantId } }))?.status)
      .toBe('deleting')
    await sleep(500)
    const { db } = tenantContext(tenant, operator().actor)
    await db.contact.create({ data: { name: 'written late' } })
    await database.query("UPDATE pgboss.job SET state = 'completed' WHERE id = $1", [rows[0]?.id])
    await removal
    expect(await remainsOf(database, tenantId)).toEqual([])
  })
})
