import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { isAppError, logger } from '@/lib/kernel'
import { NO_REQUEST, platformCommand, systemActor, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { applyChange } from './apply-change'
import type { ClaimedBulkRun } from './bulk-run'
import { skipReason } from './judge-company'
import { NOTED, noteOperation } from './note-operation'
import { bulkChange, type SkipReason } from './schema'

/** The company's own log, before the item is settled: a run that dies in between finds the entry and does not repeat it. */
async function noteInCompany(tenantId: string, { id: runId, change, startedBy: by }: ClaimedBulkRun): Promise<void> {
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  const ctx = tenantContext(tenant, systemActor('bulk'))
  if ((await ctx.db.auditLog.count({ where: { action: NOTED, resourceId: runId } })) > 0) return
  await noteOperation(ctx, { runId, operation: change.operation, by, change })
}

/** One company: its change, its result and the platform's record of both, or nothing of them. */
const settleItem = platformCommand({
  name: 'bulk.apply',
  access: 'system',
  input: z.strictObject({ runId: z.uuid(), tenantId: z.uuid(), by: z.string(), change: bulkChange }),
  handler: async ({ db, input, audit }) => {
    const { runId, tenantId, by, change } = input
    audit({ resourceId: tenantId, after: { runId, by, ...change } })
    const held = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM platform.bulk_item WHERE run_id = ${runId}::uuid AND tenant_id = ${tenantId}::uuid
        AND status = 'pending' FOR UPDATE SKIP LOCKED`
    if (held.length === 0) return
    await db.$queryRaw`SELECT 1 FROM platform.tenant WHERE id = ${tenantId}::uuid FOR UPDATE`
    const company = await db.tenant.findFirst({ where: { id: tenantId }, include: { features: true } })
    const skip: SkipReason | null = company ? skipReason(company, change) : 'gone'
    if (!skip) {
      await applyChange(db, change, { tenantId, runId, actor: { kind: 'system', id: 'bulk', label: by } })
      await noteInCompany(tenantId, { id: runId, change, startedBy: by })
    }
    await db.bulkItem.update({
      where: { runId_tenantId: { runId, tenantId } },
      data: { status: skip ? 'skipped' : 'done', detail: skip, finishedAt: new Date() },
    })
  },
})

/** Never throws for one company: the next ones wait behind it. */
export async function applyItem(run: ClaimedBulkRun, tenantId: string): Promise<void> {
  const { id: runId, startedBy: by, change } = run
  try {
    await settleItem({ actor: systemActor('bulk'), request: NO_REQUEST }, { runId, tenantId, by, change })
  } catch (error) {
    logger.warn({ err: error, run: runId, tenant: tenantId }, 'an operation on a company failed')
    const detail = isAppError(error) ? error.userMessage : 'An unexpected error happened. The log has the details.'
    await platformDb().bulkItem.updateMany({
      where: { runId, tenantId, status: 'pending' },
      data: { status: 'failed', detail, finishedAt: new Date() },
    })
  }
}
