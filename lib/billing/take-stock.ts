import { platformDb } from '@/lib/db'
import { freeExpired, type TenantContext } from '@/lib/operations'
import { activityNow, type Figures, happenedOn, standingNow } from './day-figures'
import { type Repair, reconcile } from './reconcile'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const dayOf = (ms: number): Date => new Date(new Date(ms).toISOString().slice(0, 10))

type DayValue = { metric: string; value: bigint }

/** What differs from what stands: most figures of most companies are those of an hour ago, and are not written again. */
function changesIn(figures: readonly DayValue[], standing: readonly DayValue[]) {
  const known = new Map(standing.map(({ metric, value }) => [metric, value]))
  return {
    added: figures.filter(({ metric }) => !known.has(metric)),
    changed: figures.filter(({ metric, value }) => known.has(metric) && known.get(metric) !== value),
  }
}

async function keep(ctx: TenantContext, day: Date, figures: Figures): Promise<void> {
  const values = Object.entries(figures).map(([metric, value]) => ({ metric, value: BigInt(value) }))
  const { usageDay } = ctx.db
  const { added, changed } = changesIn(values, await usageDay.findMany({ where: { day } }))
  if (added.length) {
    await usageDay.createMany({ data: added.map((row) => ({ ...row, day })), skipDuplicates: true })
  }
  for (const { metric, value } of changed) await usageDay.updateMany({ where: { day, metric }, data: { value } })
}

/** The console sees what the company's own history says: numbers by day, never rows. */
async function publish(ctx: TenantContext, day: Date): Promise<void> {
  const { tenantId } = ctx
  const { usageRollup } = platformDb()
  const own = await ctx.db.usageDay.findMany({ where: { day }, select: { metric: true, value: true } })
  const { added, changed } = changesIn(own, await usageRollup.findMany({ where: { tenantId, day } }))
  if (added.length) {
    await usageRollup.createMany({ data: added.map((row) => ({ ...row, tenantId, day })), skipDuplicates: true })
  }
  for (const { metric, value } of changed) {
    await usageRollup.updateMany({ where: { tenantId, day, metric }, data: { value } })
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
  for (const day of [yesterday, today]) await publish(ctx, day)
  await forgetOld(ctx, now)
  return { freed, repairs }
}
