import { platformDb } from '@/lib/db'
import type { TenantRecord } from '@/lib/tenancy'

/** The tables of the audit log: the app's role can only add to them. */
export const AUDIT_TABLES: readonly string[] = ['audit_log', 'audit_seal', 'audit_block', 'audit_check']

/** Whose entries: one account's, or all of a company's (null). */
type Whose = { tenantId: string; subTenantId: string | null; placement: { schemaName: string } }

const ROWS = 20_000

async function remove(whose: Whose, olderThan: Date | null): Promise<number> {
  const sql = `SELECT "${whose.placement.schemaName}".remove_audit($1::uuid, $2::uuid, $3::timestamptz, $4::int) AS removed`
  let total = 0
  for (;;) {
    const [row] = await platformDb().$queryRawUnsafe<{ removed: number }[]>(
      sql,
      whose.tenantId,
      whose.subTenantId,
      olderThan?.toISOString() ?? null,
      ROWS,
    )
    const removed = row?.removed ?? 0
    total += removed
    if (olderThan ? removed === 0 : removed < ROWS) return total
  }
}

/** Everything on record of an account, or of all accounts of a company that is being erased. @returns how many entries */
export const eraseAudit = (whose: Whose): Promise<number> => remove(whose, null)

/** Entries of an account from before a moment, in whole signed blocks. @throws within the last 7 days */
export const shortenAudit = (tenant: TenantRecord, olderThan: Date): Promise<number> =>
  remove({ tenantId: tenant.id, subTenantId: tenant.accountId, placement: tenant.placement }, olderThan)
