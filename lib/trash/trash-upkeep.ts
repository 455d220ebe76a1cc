import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { sweepAttachments } from '@/lib/files'
import { forgetSubmissions } from '@/lib/forms'
import { forgetImports } from '@/lib/imports'
import { isAppError } from '@/lib/kernel'
import { NO_REQUEST, RESTORE_DAYS, systemActor, tenantContext } from '@/lib/operations'
import { findTenant, type TenantRecord } from '@/lib/tenancy'
import { KINDS } from './kinds'
import { removeForGood } from './purge-deleted'
import { TRASH_KINDS } from './schema'

const EVERY_MS = 3 * 3_600_000
const PAGE = 500
const BATCH = 200
const DAY_MS = 86_400_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Removes for good what an account deleted longer ago than it can be restored. @returns how much */
export async function purgeExpired(tenant: TenantRecord, now = Date.now()): Promise<number> {
  const ctx = tenantContext(tenant, systemActor('trash.purge'), NO_REQUEST, tenant.accountId)
  const deletedAt = { lt: new Date(now - RESTORE_DAYS * DAY_MS) }
  let removed =
    (await forgetImports(ctx, now)) + (await forgetSubmissions(ctx, now)) + (await sweepAttachments(ctx, now))
  for (const kind of TRASH_KINDS) {
    for (let after = FIRST; ; ) {
      const where = { deletedAt, id: { gt: after } }
      const rows = await KINDS[kind].table(ctx.db).findMany({ where, orderBy: { id: 'asc' }, take: BATCH })
      for (const { id } of rows) {
        try {
          await removeForGood(ctx, { kind, id })
          removed += 1
        } catch (error) {
          if (!isAppError(error, 'not_found')) throw error
        }
      }
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) break
      after = last.id
    }
  }
  return removed
}

async function purgeEverywhere(): Promise<void> {
  for (let after = FIRST; ; ) {
    const where = { id: { gt: after }, status: 'active' }
    const page = await platformDb().tenant.findMany({ where, orderBy: { id: 'asc' }, take: PAGE, select: { id: true } })
    for (const { id } of page) {
      const tenant = await findTenant({ id })
      if (tenant) await purgeExpired(tenant)
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

/** Empties the trash of what can no longer be restored, for as long as the worker lives. */
export const startTrashUpkeep = (): Rounds =>
  startRounds({ everyMs: EVERY_MS, round: purgeEverywhere, failure: 'deleted rows could not be removed for good' })
