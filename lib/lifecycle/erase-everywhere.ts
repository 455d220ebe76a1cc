import { setTimeout as sleep } from 'node:timers/promises'
import { AUDIT_TABLES, eraseAudit } from '@/lib/compliance'
import { platformDb } from '@/lib/db'
import { quarantineDomains } from '@/lib/domains'
import { forgetStored } from '@/lib/files'
import { logger } from '@/lib/kernel'
import { storage } from '@/lib/providers/storage'
import { tenantChanged, type WholeTenant, wholeTenant } from '@/lib/tenancy'
import { platformTable, platformTables, type Target } from './places'

const BATCH = 5_000
const REST_MS = 100
const LONGEST_MS = 60_000

async function eraseRows(whole: WholeTenant, target: Target): Promise<number> {
  // What is on record, no role of the app can delete: it goes by a way of its own.
  let erased = await eraseAudit(target)
  for (const table of await whole.tables()) {
    if (AUDIT_TABLES.includes(table)) continue
    for (let some = -1; some !== 0; erased += some) some = await whole.eraseBatch(table, BATCH)
  }
  return erased
}

/** Of a sub-account its own jobs alone: the company goes on working, and the job that erases is one of the company's. */
async function hasActiveJobs({ tenantId, subTenantId }: Target): Promise<boolean> {
  const rows = await platformDb().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE state = 'active' AND group_id = ${tenantId}
      AND (${subTenantId}::text IS NULL OR data->>'accountId' = ${subTenantId}::text) LIMIT 1`
  return rows.length > 0
}

/**
 * Jobs of the tenant that are under way may still write: rows are erased until none is left and nobody is at work. New
 * jobs of a tenant that is being deleted do nothing.
 */
async function eraseForGood(whole: WholeTenant, target: Target): Promise<void> {
  const { tenantId } = target
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const isBusy = await hasActiveJobs(target)
    let erased = -1
    try {
      erased = await eraseRows(whole, target)
    } catch (error) {
      if (!isBusy || Date.now() > deadline) throw error
      logger.debug({ err: error, tenant: tenantId }, 'a job wrote rows while they were erased')
    }
    if (erased === 0 && !isBusy) return
    if (Date.now() > deadline) throw new Error('jobs of the tenant do not come to an end')
    if (isBusy) await sleep(REST_MS)
  }
}

/** A sub-account's files lie among those of its company. */
async function eraseFilesOf(whole: WholeTenant): Promise<void> {
  for (let after: string | null = null; ; ) {
    const files = await whole.readRows('file', after, 500)
    for (const { row } of files) await forgetStored((row as { storage_key: string }).storage_key)
    const last = files.at(-1)
    if (!last) return
    after = last.key
  }
}

/**
 * Removes a company, or one of its sub-accounts, from both planes, its files, its jobs and, last of all, its row in the directory. Safe to repeat after
 * a crash anywhere: what is gone is not there, and until the directory row goes nobody can take the name.
 */
export async function eraseEverywhere(target: Target): Promise<void> {
  const { tenantId, subTenantId, accounts, placement, keeps } = target
  const db = platformDb()
  const whole = wholeTenant(tenantId, placement, subTenantId)
  // Files first: what they are called stands in rows.
  if (subTenantId) await eraseFilesOf(whole)
  await eraseForGood(whole, target)
  for (const id of accounts) await storage().deletePrefix(`${id}/`)
  if (!subTenantId) {
    await db.$executeRaw`DELETE FROM pgboss.job WHERE group_id = ${tenantId} OR data->>'tenantId' = ${tenantId}`
    await db.$executeRaw`DELETE FROM queue.outbox_signal WHERE tenant_id = ${tenantId}::uuid`
  }
  for (const id of accounts) await quarantineDomains(id)
  for (const table of await platformTables(keeps)) {
    await db.$executeRawUnsafe(`DELETE FROM ${platformTable(table)} WHERE tenant_id = ANY($1::uuid[])`, accounts)
  }
  for (const id of accounts) {
    await db.tenant.deleteMany({ where: { id } })
    await tenantChanged(id)
  }
}
