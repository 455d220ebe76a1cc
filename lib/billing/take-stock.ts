import { platformDb } from '@/lib/db'
import { freeExpired, type TenantContext } from '@/lib/operations'
import { activityNow, type Figures, happenedOn, standingNow } from './day-figures'
import { type Repair, reconcile } from './reconcile'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const dayOf = (ms: number): Date => new Date(new Date(ms).toISOString().slice(0, 10))

async function keep(ctx: TenantContext, day: Date, figures: Figures): Promise<void> {
  for (const [metric, value] of Object.entries(figures)) {
    await ctx.db.usageDay.createMany({ data: [{ day, metric }], skipDuplicates: true })
    await ctx.db.usageDay.updateMany({ where: { day, metric }, data: { value } })
  }
}

/** The console sees what the company's own history says: numbers by day, never rows. */
async function publish(ctx: TenantContext, since: Date): Promise<void> {
  const rows = await ctx.db.usageDay.findMany({ where: { day: { gte: since } } })
  const { usageRollup } = platformDb()
  for (const { day, metric, value } of rows) {
    const key = { tenantId: ctx.tenantId, day, metric }
    await usageRollup.upsert({ where: { tenantId_day_metric: key }, create: { ...key, value }, update: { value } })
  }
}

async function forgetOld(ctx: TenantContext, now: number): Promise<void> {
  const thisHour = `hour:${new Date(now - HOUR_MS).toISOString().slice(0, 13)}`
  await ctx.db.usageCounter.deleteMany({ where: { period: { startsWith: 'hour:', lt: thisHour } } })
  await ctx.db.usageReservation.deleteMany({
    where: { state: { not: 'held' }, leaseUntil: { lt: new Date(now - DAY_MS) } },
  })
}

/**
 * Counts what a company uses: gives back what dead work holds, sets counters right, writes the days' history and publishes
 * it to the console. Each part is right however often it runs.
 */
export async function takeStock(ctx: TenantContext): Promise<{ freed: number; repairs: Repair[] }> {
  const now = Date.now()
  const [yesterday, today] = [dayOf(now - DAY_MS), dayOf(now)]
  const freed = await freeExpired(ctx)
  const repairs = await reconcile(ctx)
  await keep(ctx, yesterday, await happenedOn(ctx, yesterday))
  await keep(ctx, today, {
    ...(await happenedOn(ctx, today)),
    ...(await activityNow(ctx, today)),
    ...(await standingNow(ctx)),
  })
  await publish(ctx, yesterday)
  await forgetOld(ctx, now)
  return { freed, repairs }
}
