import type { CommandContext, TenantContext } from '@/lib/operations'
import { ofAccount } from './pipeline'

const FIRST = '00000000-0000-0000-0000-000000000000'

/** All leads of an account are to be scored anew, from the first one on, also where that is going on already. */
export async function markAll(ctx: Pick<TenantContext, 'db' | 'tenantId'>, accountId: string): Promise<void> {
  await ctx.db.leadSettings.updateMany({ where: ofAccount(ctx, accountId), data: { rescoreAfter: FIRST } })
}

/** Rules have changed: every lead is scored by them in the worker. */
export async function askRescore(ctx: CommandContext, accountId: string): Promise<void> {
  await markAll(ctx, accountId)
  ctx.emit('lead.rules_changed', { accountId })
}
