import { logger, processWide } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

type Pending = { ctx: TenantContext; day: string; calls: number; errors: number }
type Counts = { pending: Map<string, Pending>; timer: NodeJS.Timeout | null }

const FLUSH_MS = 5_000

const counts = processWide<Counts>('callCounts', () => ({ pending: new Map(), timer: null }))

/** Adds to a day's figure of a company's usage history. */
async function add(ctx: TenantContext, day: Date, metric: string, amount: number): Promise<void> {
  if (amount === 0) return
  await ctx.db.usageDay.createMany({ data: [{ day, metric }], skipDuplicates: true })
  await ctx.db.usageDay.updateMany({ where: { day, metric }, data: { value: { increment: amount } } })
}

/** Writes what was counted since the last time: a few statements for a company, however many calls it made. */
export async function flushCalls(): Promise<void> {
  const pending = [...counts.pending.values()]
  counts.pending.clear()
  for (const { ctx, day, calls, errors } of pending) {
    try {
      const date = new Date(day)
      await add(ctx, date, 'api_calls', calls)
      await add(ctx, date, 'errors', errors)
    } catch (error) {
      logger.warn({ err: error, tenant: ctx.tenant.slug }, 'calls of the API could not be counted')
    }
  }
}

/** Counts a call of the API in memory. An error is a failure of ours (5xx), not a refusal. */
export function countCall(ctx: TenantContext, isError: boolean): void {
  const day = new Date().toISOString().slice(0, 10)
  const key = `${ctx.tenantId}:${day}`
  const known = counts.pending.get(key) ?? { ctx, day, calls: 0, errors: 0 }
  known.calls += 1
  if (isError) known.errors += 1
  counts.pending.set(key, known)
  counts.timer ??= setTimeout(() => {
    counts.timer = null
    void flushCalls()
  }, FLUSH_MS).unref()
}
