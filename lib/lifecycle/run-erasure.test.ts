import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { owner, remainsOf } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { isCertificateGenuine } from './certificate'
import { changeCompanyStatus } from './change-company-status'
import { eraseCompanyNow } from './erase-company-now'
import { claimErasure } from './erasure-run'
import { getErasure } from './get-erasure'
import { listErasures } from './list-erasures'
import { operator } from './people.fixture'
import { lookBefore, runErasure } from './run-erasure'

let database: pg.Client
beforeAll(async () => {
  await useFreshDatabase()
  database = await owner()
  return () => database.end()
})

async function furnished(name: string): Promise<TestTenant> {
  const company = await testTenant({ name })
  await testMember(company)
  const { db } = company.system
  for (let n = 0; n < 12; n++) {
    const contact = await db.contact.create({ data: { name: `Customer ${n}` } })
    await db.conversation.create({ data: { contactId: contact.id, channel: 'web_chat' } })
  }
  const { id: tenantId } = company.tenant
  await platformDb().domain.create({ data: { tenantId, host: `${name.toLowerCase()}.example`, status: 'verified' } })
  await platformDb().usageRollup.create({ data: { tenantId, day: new Date(), metric: 'x', value: 1n } })
  await database.query(`SELECT pgboss.create_queue('test.erase', '{"policy":"standard"}')`)
  await database.query("INSERT INTO pgboss.job (name, data, group_id) VALUES ('test.erase', $1, $2)", [
    { tenantId },
    tenantId,
  ])
  const folder = path.join(env().DATA_DIR, 'files', tenantId)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'logo'), 'x')
  return company
}

async function order({ tenant: { id, slug } }: TestTenant): Promise<string> {
  await changeCompanyStatus(operator(), { id, transition: 'close', reason: 'The contract ended' })
  const { erasureId } = await eraseCompanyNow(operator(), { id, slug, reason: 'Asked for by its owner' })
  return erasureId
}

async function work(): Promise<void> {
  const erasure = await claimErasure()
  if (!erasure) throw new Error('there is nothing to erase')
  await runErasure(erasure)
}

describe('erasing a company', () => {
  it('leaves nothing of it anywhere and everything of the others, and says so under a signature', async () => {
    const [gone, kept] = [await furnished('Gone'), await furnished('Kept')]
    const keptBefore = await remainsOf(database, kept.tenant.id)
    const erasureId = await order(gone)
    await work()
    expect(await remainsOf(database, gone.tenant.id)).toEqual([])
    expect(await readdir(path.join(env().DATA_DIR, 'files', gone.tenant.id)).catch(() => [])).toEqual([])
    expect(await remainsOf(database, kept.tenant.id)).toEqual(keptBefore)

    const { certificate, signature, isGenuine } = await getErasure(operator(), { id: erasureId })
    if (!certificate || !signature) throw new Error('there is no certificate')
    expect(isGenuine).toBe(true)
    expect(certificate).toMatchObject({
      company: { name: 'Gone', slug: gone.tenant.slug },
      reason: 'Asked for by its owner',
      requestedBy: 'Test operator',
      places: {
        rows: { contact: { before: 12, after: 0 }, conversation: { before: 12, after: 0 } },
        files: { files: { before: 1, after: 0 } },
        queue: { jobs: { before: 1, after: 0 } },
        domains: { domains: { before: 1, after: 0 } },
        platform: { tenant: { before: 1, after: 0 }, usage_rollup: { before: 1, after: 0 } },
      },
      totals: { after: 0 },
      others: { isUnchanged: true },
    })
    expect(certificate.others.rows).toBeGreaterThan(20)
    expect(JSON.stringify(certificate)).not.toContain(kept.tenant.id)
    expect(JSON.stringify(certificate)).not.toContain('Customer')
    const forged = { ...certificate, totals: { before: 1, after: 0 } }
    expect(isCertificateGenuine(forged, signature)).toBe(false)
    expect((await listErasures(operator(), { search: 'gone' })).items.map(({ id }) => id)).toEqual([erasureId])
  })

  it('says so when rows of another company changed meanwhile', async () => {
    const [gone, kept] = [await furnished('Gone2'), await furnished('Kept2')]
    const erasureId = await order(gone)
    const erasure = await claimErasure()
    if (!erasure) throw new Error('there is nothing to erase')
    const { db } = kept.system
    const count = await platformDb().tenant.count({ where: { status: 'active' } })
    expect(count).toBeLessThanOrEqual(3)
    await lookBefore(erasure)
    await db.contact.updateMany({ data: { name: 'Changed by its owner' } })
    await runErasure(erasure)
    const { certificate } = await getErasure(operator(), { id: erasureId })
    expect(certificate?.others.isUnchanged).toBe(false)
    expect(certificate?.others.tables.filter(({ before, after }) => before !== after)).toMatchObject([
      { table: 'contact', missing: 0 },
    ])
  })

  it('needs a company that is closing and its address typed right', async () => {
    const company = await testTenant()
    const { id, slug } = company.tenant
    const erase = (given: string) => eraseCompanyNow(operator(), { id, slug: given, reason: 'Test' })
    await expect(erase(slug)).rejects.toMatchObject({ status: 409 })
    await changeCompanyStatus(operator(), { id, transition: 'close', reason: 'Test' })
    await expect(erase('another')).rejects.toMatchObject({ status: 400, issues: [{ path: 'slug' }] })
    await erase(slug)
    await expect(erase(slug)).rejects.toMatchObject({ status: 409 })
    expect(await platformDb().erasure.count({ where: { tenantId: id } })).toBe(1)
    await work()
  })

  it('goes on where it was stopped and keeps what was counted at first', async () => {
    const company = await furnished('Halted')
    const erasureId = await order(company)
    const first = await claimErasure()
    if (!first) throw new Error('there is nothing to erase')
    // What a worker leaves behind that dies after it had counted and begun.
    await database.query('BEGIN')
    await database.query('LOCK TABLE platform.usage_rollup IN EXCLUSIVE MODE')
    const run = runErasure(first).catch((error: Error) => error)
    await expect.poll(async () => company.system.db.contact.count({}), { timeout: 15_000 }).toBe(0)
    await database.query('ROLLBACK')
    await run
    const { certificate } = await getErasure(operator(), { id: erasureId })
    expect(certificate?.places.rows?.contact).toEqual({ before: 12, after: 0 })
  })
})
