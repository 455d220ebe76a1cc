import { rateLimited } from '@/lib/kernel'
import type { TenantContext } from './context'

const TEN_MINUTES_MS = 600_000

/** For what somebody may try by hand, and not often: counts what the audit log has of it. @throws rate_limited */
export async function assertSeldom(ctx: TenantContext, action: string, mostInTenMinutes: number): Promise<void> {
  const lately = await ctx.db.auditLog.count({
    where: {
      action,
      result: 'success',
      actorId: ctx.actor.id,
      createdAt: { gt: new Date(Date.now() - TEN_MINUTES_MS) },
    },
  })
  if (lately >= mostInTenMinutes) throw rateLimited(TEN_MINUTES_MS / 1_000)
}
