import { setTimeout as sleep } from 'node:timers/promises'
import { platformDb } from '@/lib/db'
import { quarantineDomains } from '@/lib/domains'
import { logger } from '@/lib/kernel'
import { systemActor, tenantContext } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import { findTenant, forgetTenants, type TenantDb, type TenantRecord, tenantChanged } from '@/lib/tenancy'

/** Children before parents, so that no foreign key stands in the way; a test compares it with the catalogue. */
export const ERASE_ORDER = [
  'conversationRead',
  'message',
  'answer',
  'conversation',
  'contact',
  'segment',
  'cannedReply',
  'agent',
  'aiSettings',
  'helpArticle',
  'helpCategory',
  'knowledgeChunk',
  'knowledgePage',
  'crawl',
  'knowledgeSource',
  'memberToken',
  'memberSession',
  'member',
  'joinLink',
  'roleVersion',
  'role',
  'email',
  'emailTemplate',
  'emailSender',
  'emailDomain',
  'file',
  'onboardingSkip',
  'usageAlert',
  'usageDay',
  'usageReservation',
  'usageCounter',
  'outboxEvent',
  'auditLog',
] as const satisfies readonly (keyof TenantDb)[]

type Erasable = { deleteMany(args: object): Promise<{ count: number }> }

const REST_MS = 100
const LONGEST_MS = 60_000

async function eraseRows(db: TenantDb, isSubAccount: boolean): Promise<number> {
  let erased = 0
  // Counters are the whole tenant's.
  for (const model of ERASE_ORDER)
    if (!isSubAccount || !model.startsWith('usage')) erased += (await (db[model] as Erasable).deleteMany({})).count
  return erased
}

async function hasActiveJobs(tenantId: string): Promise<boolean> {
  const rows = await platformDb().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE state = 'active' AND group_id = ${tenantId} LIMIT 1`
  return rows.length > 0
}

/**
 * Jobs of the tenant that are under way may still write: rows are erased until none is left and nobody is at work. New
 * jobs of a tenant that is being deleted do nothing.
 */
async function eraseForGood(db: TenantDb, { id: tenantId, subTenantId }: TenantRecord): Promise<void> {
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const isBusy = await hasActiveJobs(tenantId)
    let erased = -1
    try {
      erased = await eraseRows(db, subTenantId !== null)
    } catch (error) {
      if (!isBusy || Date.now() > deadline) throw error
      logger.debug({ err: error, tenant: tenantId }, 'a job wrote rows while they were erased')
    }
    if (erased === 0 && !isBusy) return
    if (Date.now() > deadline) throw new Error('jobs of the tenant do not come to an end')
    if (isBusy) await sleep(REST_MS)
  }
}

/** Removes a company or a sub-account from both planes and its files; safe to repeat after a crash in the middle. */
export async function removeTenant(tenantId: string): Promise<void> {
  forgetTenants()
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  await platformDb().tenant.update({ where: { id: tenantId }, data: { status: 'deleting' } })
  await tenantChanged(tenantId)
  const { db } = tenantContext(tenant, systemActor('remove-tenant'))
  await eraseForGood(db, tenant)
  await storage().deletePrefix(`${tenantId}/`)
  if (!tenant.subTenantId) {
    await platformDb().$executeRaw`DELETE FROM queue.outbox_signal WHERE tenant_id = ${tenantId}::uuid`
  }
  await quarantineDomains(tenantId)
  await platformDb().tenant.delete({ where: { id: tenantId } })
  await tenantChanged(tenantId)
}
