import { platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { NO_REQUEST, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant, type TenantRecord } from '@/lib/tenancy'
import { signHead } from './block-signature'

const AT_ONCE = 1_000
const ACCOUNTS = 200

/** A job of the account whose log it is. */
export const auditJob = (tenant: TenantRecord): TenantContext =>
  tenantContext(tenant, systemActor('audit.seal'), NO_REQUEST, tenant.accountId)

/** Seals what waits in the context's account: the seals and the signature on the last one in one transaction. */
export async function sealAudit(ctx: TenantContext): Promise<number> {
  const accountId = ctx.accountId
  if (accountId === null) throw new Error('a chain belongs to one account')
  let total = 0
  for (;;) {
    const sealed = await ctx.db.$transaction(async (db) => {
      const head = await db.$audit.seal(AT_ONCE)
      if (head.sealed > 0) {
        const signature = signHead({ accountId, ...head })
        await db.auditBlock.create({ data: { accountId, seq: BigInt(head.seq), signature } })
      }
      return head.sealed
    })
    total += sealed
    if (sealed < AT_ONCE) return total
  }
}

const waiting = () =>
  platformDb().$queryRaw<{ account_id: string }[]>`
    SELECT DISTINCT account_id::text FROM queue.audit_pending LIMIT ${ACCOUNTS}`

async function sealAccount(accountId: string): Promise<number> {
  const tenant = await findTenant({ id: accountId })
  if (tenant) return sealAudit(auditJob(tenant))
  // The company is gone, and its entries with it.
  return platformDb().$executeRaw`DELETE FROM queue.audit_pending WHERE account_id = ${accountId}::uuid`
}

/** Seals what waits, of every account. One that fails does not hold the others up. @returns how many entries */
export async function sealAllAudits(): Promise<number> {
  let sealed = 0
  for (const { account_id: accountId } of await waiting()) {
    try {
      sealed += await sealAccount(accountId)
    } catch (error) {
      logger.warn({ err: error, account: accountId }, 'an audit log could not be sealed; the next sweep tries again')
    }
  }
  return sealed
}
