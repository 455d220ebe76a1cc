import { limitExceeded, newId, quotaExceeded } from '@/lib/kernel'
import type { QuotaResource, StandingResource } from '@/lib/tenancy'
import { UNLIMITED } from '@/lib/tenancy'
import type { TenantContext } from './context'
import { addToCounter, takeOffCounter } from './counters'
import { nextMonth, periodOf, STANDING } from './usage-period'

export type Amounts = Partial<Record<StandingResource | QuotaResource, number>>

type Taking = { resource: string; period: string; amount: number }

/** Counters are locked in one order by everybody. */
const sorted = (amounts: Amounts): [string, number][] =>
  Object.entries(amounts).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const takingsOf = (stored: unknown): Taking[] => (Array.isArray(stored) ? (stored as Taking[]) : [])

async function giveBack(ctx: TenantContext, takings: readonly Taking[]): Promise<void> {
  for (const { resource, period, amount } of takings) await takeOffCounter(ctx, resource, period, amount)
}

/** Gives back what work holds whose lease has ended. @returns how many reservations were freed */
export async function freeExpired(ctx: TenantContext): Promise<number> {
  return ctx.db.$transaction(async (db) => {
    const freed = await db.usageReservation.updateManyAndReturn({
      where: { state: 'held', leaseUntil: { lt: new Date() } },
      data: { state: 'expired' },
    })
    for (const { takings } of freed) await giveBack({ ...ctx, db }, takingsOf(takings))
    return freed.length
  })
}

async function takeAll(ctx: TenantContext, amounts: Amounts, now: Date): Promise<Taking[]> {
  const taken: Taking[] = []
  for (const [resource, amount] of sorted(amounts)) {
    const period = periodOf(resource, now)
    if (!(await addToCounter(ctx, resource, period, amount))) {
      // The caller may catch the refusal inside its transaction: nothing of it may stay.
      await giveBack(ctx, taken)
      throw period === STANDING ? limitExceeded(resource) : quotaExceeded(resource, nextMonth(now))
    }
    taken.push({ resource, period, amount })
  }
  return taken
}

/**
 * Takes what a piece of metered work may use, all of it or nothing. The same key again while it is held only makes the
 * lease longer. What is neither committed nor released is given back when the lease has ended.
 * @throws quota_exceeded, limit_exceeded
 */
export async function reserveUsage(
  ctx: TenantContext,
  { key, amounts, leaseSeconds }: { key: string; amounts: Amounts; leaseSeconds: number },
): Promise<void> {
  const now = new Date()
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000)
  await ctx.db.$transaction(async (db) => {
    const inside = { ...ctx, db }
    await db.usageReservation.createMany({
      data: [{ key, takings: [], state: 'released', leaseUntil }],
      skipDuplicates: true,
    })
    // Locks the row: of calls with one key, one takes.
    const [row] = await db.usageReservation.updateManyAndReturn({ where: { key }, data: { leaseUntil } })
    if (row?.state === 'held' || row?.state === 'committed') return
    let takings: Taking[]
    try {
      takings = await takeAll(inside, amounts, now)
    } catch (error) {
      if ((await freeExpired(inside)) === 0) throw error
      takings = await takeAll(inside, amounts, now)
    }
    await db.usageReservation.updateMany({ where: { key }, data: { state: 'held', takings, leaseUntil } })
  })
}

/** The reservation's row, once: a second commit or release finds nothing to do. */
async function endReservation(ctx: TenantContext, key: string, state: 'committed' | 'released') {
  const open = state === 'committed' ? ['held', 'expired'] : ['held']
  const before = await ctx.db.usageReservation.findFirst({ where: { key } })
  if (!before || !open.includes(before.state)) return null
  const ended = await ctx.db.usageReservation.updateMany({ where: { key, state: before.state }, data: { state } })
  return ended.count === 1 ? before : null
}

/**
 * The work is done: counts what it really used instead of what was reserved, in the period of the reservation, also beyond
 * the limit (it has been used). Resources that `actual` leaves out count as reserved.
 */
export async function commitUsage(ctx: TenantContext, key: string, actual: Amounts = {}): Promise<void> {
  await ctx.db.$transaction(async (db) => {
    const inside = { ...ctx, db }
    const row = await endReservation(inside, key, 'committed')
    if (!row) return
    for (const { resource, period, amount } of takingsOf(row.takings)) {
      const reserved = row.state === 'held' ? amount : 0
      const used = actual[resource as keyof Amounts] ?? amount
      if (used > reserved) await addToCounter(inside, resource, period, used - reserved, UNLIMITED)
      else await takeOffCounter(inside, resource, period, reserved - used)
    }
  })
}

/** The work came to nothing: gives everything back. */
export async function releaseUsage(ctx: TenantContext, key: string): Promise<void> {
  await ctx.db.$transaction(async (db) => {
    const inside = { ...ctx, db }
    const row = await endReservation(inside, key, 'released')
    if (row) await giveBack(inside, takingsOf(row.takings))
  })
}

/**
 * Does metered work: reserves what it may use, counts what `work` says that it used, gives everything back when it fails.
 * @throws quota_exceeded, limit_exceeded before anything is begun
 */
export async function metered<Result>(
  ctx: TenantContext,
  { amounts, leaseSeconds }: { amounts: Amounts; leaseSeconds: number },
  work: () => Promise<{ result: Result; used: Amounts }>,
): Promise<Result> {
  const key = `work:${newId()}`
  await reserveUsage(ctx, { key, amounts, leaseSeconds })
  try {
    const { result, used } = await work()
    await commitUsage(ctx, key, used)
    return result
  } catch (error) {
    await releaseUsage(ctx, key)
    throw error
  }
}
