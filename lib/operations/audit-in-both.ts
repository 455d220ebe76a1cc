import type { TenantRecord } from '@/lib/tenancy'
import { writeAudit } from './audit'
import type { AuditEntry, CommandContext } from './context'

/** Notes what went from one account to another in the logs of both; the main account's is the command's own. */
export async function auditInBoth(
  ctx: CommandContext,
  action: string,
  entry: AuditEntry,
  accounts: readonly TenantRecord[],
): Promise<void> {
  for (const { subTenantId } of accounts) {
    if (subTenantId) await writeAudit(ctx, action, 'success', entry, subTenantId)
  }
}
