import { limitOf, type TenantContext, usedOf } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'

/** Messages that the plan still holds this month; Infinity without a limit. */
export async function messagesLeft(ctx: TenantContext, now = new Date()): Promise<number> {
  const quota = limitOf(ctx, 'messages')
  return quota === UNLIMITED ? Number.POSITIVE_INFINITY : quota - (await usedOf(ctx, 'messages', now))
}
