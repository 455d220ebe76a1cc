import type { TenantContext } from './context'

/** Marks a row as deleted: it is kept for a while, can be restored, and is found by nothing but `lib/trash`. */
export const deletedNow = (ctx: TenantContext) => ({ deletedAt: new Date(), deletedBy: ctx.actor.label.slice(0, 200) })
