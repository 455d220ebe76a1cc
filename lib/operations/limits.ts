import { limitExceeded, quotaExceeded } from '@/lib/kernel'
import { type QuotaResource, type StandingResource, type TenantRecord, UNLIMITED } from '@/lib/tenancy'
import type { TenantContext } from './context'
import { addToCounter, limitOf, moveShare, roomIn, takeOffCounter } from './counters'
import { freeExpired } from './reservations'
import { monthOf, nextMonth, STANDING } from './usage-period'

/** What dead work holds counts only as long as nobody needs it. */
async function take(ctx: TenantContext, resource: string, period: string, amount: number): Promise<boolean> {
  if (await addToCounter(ctx, resource, period, amount)) return true
  if (amount > limitOf(ctx, resource)) return false
  return (await freeExpired(ctx)) > 0 && addToCounter(ctx, resource, period, amount)
}

/** Takes `amount` of a standing limit (users, agents, bytes of storage) in the open transaction. @throws limit_exceeded */
export async function takeStanding(ctx: TenantContext, resource: StandingResource, amount = 1): Promise<void> {
  if (!(await take(ctx, resource, STANDING, amount))) throw limitExceeded(resource)
}

/** Takes as much of a standing limit as there is room for. @returns how much that was, `amount` at the most */
export async function takeRoom(ctx: TenantContext, resource: StandingResource, amount: number): Promise<number> {
  for (let wanted = amount; wanted > 0; ) {
    if (await take(ctx, resource, STANDING, wanted)) return wanted
    // Somebody may have taken the rest between two looks: then there is less than a moment ago.
    wanted = Math.min(wanted - 1, await roomIn(ctx, resource, STANDING))
  }
  return 0
}

/** Counts what comes without being asked for (a customer who writes): it is never refused. */
export async function countStanding(ctx: TenantContext, resource: StandingResource, amount = 1): Promise<void> {
  await addToCounter(ctx, resource, STANDING, amount, UNLIMITED)
}

/** Gives back what a removed row had taken. */
export const giveBackStanding = (ctx: TenantContext, resource: StandingResource, amount = 1): Promise<void> =>
  takeOffCounter(ctx, resource, STANDING, amount)

/** Counts what one account had as another's; the company's own count stays. @throws limit_exceeded by the other one's share */
export async function moveStanding(
  ctx: TenantContext,
  resource: StandingResource,
  amount: number,
  from: TenantRecord,
  to: TenantRecord,
): Promise<void> {
  if (!(await moveShare(ctx, resource, STANDING, amount, from, to))) throw limitExceeded(resource)
}

/** Meters a per-month quota. @throws quota_exceeded, which says when the next month begins */
export async function takeQuota(ctx: TenantContext, resource: QuotaResource, amount = 1): Promise<void> {
  const now = new Date()
  if (!(await take(ctx, resource, monthOf(now), amount))) throw quotaExceeded(resource, nextMonth(now))
}

/** What has been used of a standing limit, or of a quota in the month of `date`, in the counter's unit. */
export async function usedOf(ctx: TenantContext, resource: string, date?: Date): Promise<number> {
  const row = await ctx.db.usageCounter.findFirst({ where: { resource, period: date ? monthOf(date) : STANDING } })
  return Number(row?.used ?? 0)
}
