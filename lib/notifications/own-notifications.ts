import { forbidden } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** The acting member: everybody sees and marks their own alone. @throws forbidden */
export function selfOf(ctx: TenantContext): string {
  if (ctx.actor.kind !== 'member') throw forbidden()
  return ctx.actor.id
}

export const shownTo = (ctx: TenantContext) => ({ memberId: selfOf(ctx), isInApp: true })

/** Beyond this the bell shows `99+`; counting further would be in vain. */
const MOST = 100

export const countUnread = (ctx: TenantContext): Promise<number> =>
  ctx.db.notification.count({ where: { ...shownTo(ctx), readAt: null }, take: MOST })
