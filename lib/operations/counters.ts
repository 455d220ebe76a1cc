import { newId } from '@/lib/kernel'
import { inCounterUnits, isLimit, LIMITS, signalOutbox, type TenantRecord, UNLIMITED } from '@/lib/tenancy'
import type { TenantContext } from './context'

/** Shares of a limit (%) at which a company and the console are told, once in a period. */
export const THRESHOLDS = [80, 95, 100] as const

export const USAGE_THRESHOLD = 'usage.threshold_crossed'

/** A company's limit in the counter's unit; what the plan does not name is not limited. */
export const limitOf = (ctx: Pick<TenantContext, 'tenant'>, resource: string): number =>
  inCounterUnits(resource, ctx.tenant.limits[resource] ?? UNLIMITED)

/** The highest threshold that going from `before` to `now` has crossed, or null. */
export function crossed(before: number, now: number, limit: number): number | null {
  if (limit <= 0) return null
  return THRESHOLDS.findLast((percent) => before * 100 < limit * percent && now * 100 >= limit * percent) ?? null
}

/** Nobody is told of an hour's calls: the next hour is near. */
const isAlarming = (resource: string): boolean => !isLimit(resource) || LIMITS[resource].kind !== 'rate'

async function announce(ctx: TenantContext, payload: Record<string, string | number>): Promise<void> {
  await ctx.db.$transaction(async (db) => {
    await db.outboxEvent.create({ data: { id: newId(), type: USAGE_THRESHOLD, payload } })
    await signalOutbox(ctx.tenantId)
  })
}

async function addWithin(ctx: TenantContext, resource: string, period: string, amount: number, limit: number) {
  const room = limit === UNLIMITED ? {} : { used: { lte: limit - amount } }
  const [row] = await ctx.db.usageCounter.updateManyAndReturn({
    where: { resource, period, ...room },
    data: { used: { increment: amount } },
    select: { used: true },
  })
  return row ? Number(row.used) : null
}

/** One conditional statement decides, so parallel calls cannot pass together. @returns what is counted now, or null */
async function count(ctx: TenantContext, resource: string, period: string, amount: number, limit: number) {
  if (limit !== UNLIMITED && amount > limit) return null
  const used = await addWithin(ctx, resource, period, amount, limit)
  if (used !== null) return used
  // It may be full; or it was not there, and is made by this call or by another one just before it.
  await ctx.db.usageCounter.createMany({ data: [{ resource, period }], skipDuplicates: true })
  return addWithin(ctx, resource, period, amount, limit)
}

/** A sub-account's share is counted beside the company's own. */
const shareOf = (resource: string, subTenantId: string): string => `${resource}@${subTenantId}`

const shareLimit = ({ shares }: TenantRecord, resource: string): number =>
  inCounterUnits(resource, shares[resource] ?? UNLIMITED)

/**
 * Adds to a counter when there is room, in a sub-account also to its share.
 * @param limit -1 adds in any case
 */
export async function addToCounter(
  ctx: TenantContext,
  resource: string,
  period: string,
  amount: number,
  limit = limitOf(ctx, resource),
): Promise<boolean> {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`cannot take ${amount} of ${resource}`)
  if (amount === 0) return true
  const { subTenantId } = ctx.tenant
  if (subTenantId) {
    const most = limit === UNLIMITED ? UNLIMITED : shareLimit(ctx.tenant, resource)
    if ((await count(ctx, shareOf(resource, subTenantId), period, amount, most)) === null) return false
  }
  const used = await count(ctx, resource, period, amount, limit)
  if (used === null) {
    if (subTenantId) await lower(ctx, shareOf(resource, subTenantId), period, amount)
    return false
  }
  if (!isAlarming(resource)) return true
  const threshold = crossed(used - amount, used, limitOf(ctx, resource))
  if (threshold !== null) await announce(ctx, { resource, period, threshold, used, limit: limitOf(ctx, resource) })
  return true
}

async function lower(ctx: TenantContext, resource: string, period: string, amount: number): Promise<void> {
  const taken = await ctx.db.usageCounter.updateMany({
    where: { resource, period, used: { gte: amount } },
    data: { used: { decrement: amount } },
  })
  if (taken.count === 0) await ctx.db.usageCounter.updateMany({ where: { resource, period }, data: { used: 0 } })
}

/** How much more can be counted before a limit, or the account's share of it, is reached. */
export async function roomIn(ctx: TenantContext, resource: string, period: string): Promise<number> {
  const { subTenantId } = ctx.tenant
  const limits = [{ resource, most: limitOf(ctx, resource) }]
  if (subTenantId) limits.push({ resource: shareOf(resource, subTenantId), most: shareLimit(ctx.tenant, resource) })
  const rooms = limits.map(async ({ resource: counted, most }) => {
    if (most === UNLIMITED) return Number.POSITIVE_INFINITY
    const row = await ctx.db.usageCounter.findFirst({ where: { resource: counted, period }, select: { used: true } })
    return Math.max(most - Number(row?.used ?? 0), 0)
  })
  return Math.min(...(await Promise.all(rooms)))
}

/** Takes off what was counted too much; never below nothing. */
export async function takeOffCounter(
  ctx: TenantContext,
  resource: string,
  period: string,
  amount: number,
): Promise<void> {
  if (amount <= 0) return
  await lower(ctx, resource, period, amount)
  const { subTenantId } = ctx.tenant
  if (subTenantId) await lower(ctx, shareOf(resource, subTenantId), period, amount)
}

/** Moves what is counted from the share of one account to another's, where there is room. */
export async function moveShare(
  ctx: TenantContext,
  resource: string,
  period: string,
  amount: number,
  from: TenantRecord,
  to: TenantRecord,
): Promise<boolean> {
  if (amount <= 0) return true
  if (to.subTenantId) {
    const counted = await count(ctx, shareOf(resource, to.subTenantId), period, amount, shareLimit(to, resource))
    if (counted === null) return false
  }
  if (from.subTenantId) await lower(ctx, shareOf(resource, from.subTenantId), period, amount)
  return true
}
