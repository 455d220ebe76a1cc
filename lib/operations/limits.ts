import { limitExceeded, quotaExceeded } from '@/lib/kernel'
import type { TenantContext } from './context'

const UNLIMITED = -1
const STANDING = 'standing'

const limitOf = (ctx: TenantContext, resource: string): number => ctx.tenant.limits[resource] ?? UNLIMITED

const monthOf = (date: Date): string => date.toISOString().slice(0, 7)

function secondsToNextMonth(now: Date): number {
  return Math.ceil((Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) - now.getTime()) / 1000)
}

/** One conditional statement decides, so parallel calls cannot pass together. */
async function take(ctx: TenantContext, resource: string, period: string, amount: number): Promise<boolean> {
  const limit = limitOf(ctx, resource)
  await ctx.db.usageCounter.createMany({ data: [{ resource, period }], skipDuplicates: true })
  const room = limit === UNLIMITED ? {} : { used: { lte: limit - amount } }
  const taken = await ctx.db.usageCounter.updateMany({
    where: { resource, period, ...room },
    data: { used: { increment: amount } },
  })
  return taken.count === 1
}

/** Takes `amount` of a standing limit (users, agents) in the open transaction. @throws limit_exceeded */
export async function takeStanding(ctx: TenantContext, resource: string, amount = 1): Promise<void> {
  if (!(await take(ctx, resource, STANDING, amount))) throw limitExceeded(resource)
}

/** Gives back what a removed row had taken. */
export async function giveBackStanding(ctx: TenantContext, resource: string, amount = 1): Promise<void> {
  await ctx.db.usageCounter.updateMany({
    where: { resource, period: STANDING, used: { gte: amount } },
    data: { used: { decrement: amount } },
  })
}

/** Meters a per-month quota. @throws quota_exceeded */
export async function takeQuota(ctx: TenantContext, resource: string, amount = 1): Promise<void> {
  const now = new Date()
  if (!(await take(ctx, resource, monthOf(now), amount))) throw quotaExceeded(resource, secondsToNextMonth(now))
}

/** What has been used of a standing limit, or of a quota in the month of `date`. */
export async function usedOf(ctx: TenantContext, resource: string, date?: Date): Promise<number> {
  const row = await ctx.db.usageCounter.findFirst({ where: { resource, period: date ? monthOf(date) : STANDING } })
  return row?.used ?? 0
}
