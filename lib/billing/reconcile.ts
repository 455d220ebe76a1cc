import { STANDING, type TenantContext, writeAudit } from '@/lib/operations'
import { REAL_COUNTS } from './real-counts'

export type Repair = { resource: string; counted: number; real: number }

type Taking = { resource: string; period: string; amount: number }

/** What work under way has taken of a standing limit without a row yet. */
async function heldOf(ctx: TenantContext, resource: string): Promise<number> {
  const held = await ctx.db.usageReservation.findMany({ where: { state: 'held' }, select: { takings: true } })
  return held
    .flatMap(({ takings }) => takings as unknown as Taking[])
    .filter((taking) => taking.resource === resource && taking.period === STANDING)
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** Under the counter's lock: whoever takes or gives back waits, so the rows are all there that it counts. */
async function reconcileOne(ctx: TenantContext, resource: string, count: (ctx: TenantContext) => Promise<number>) {
  return ctx.db.$transaction(async (db): Promise<Repair | null> => {
    const inside = { ...ctx, db }
    await db.usageCounter.createMany({ data: [{ resource, period: STANDING }], skipDuplicates: true })
    const [counter] = await db.usageCounter.updateManyAndReturn({
      where: { resource, period: STANDING },
      data: { used: { increment: 0 } },
    })
    const counted = Number(counter?.used ?? 0)
    const real = (await count(inside)) + (await heldOf(inside, resource))
    if (counted === real) return null
    await db.usageCounter.updateMany({ where: { resource, period: STANDING }, data: { used: real } })
    return { resource, counted, real }
  })
}

/** What seems wrong; looked at without holding anybody up, as next to nothing ever is. */
async function suspects(ctx: TenantContext) {
  const counters = await ctx.db.usageCounter.findMany({ where: { period: STANDING } })
  const counted = new Map(counters.map(({ resource, used }) => [resource, Number(used)]))
  const wrong: [string, (ctx: TenantContext) => Promise<number>][] = []
  for (const [resource, count] of Object.entries(REAL_COUNTS)) {
    if ((await count(ctx)) !== (counted.get(resource) ?? 0)) wrong.push([resource, count])
  }
  return wrong
}

/** Sets counters right that differ from the rows, and keeps what was wrong in the company's audit log. */
export async function reconcile(ctx: TenantContext): Promise<Repair[]> {
  const repairs: Repair[] = []
  for (const [resource, count] of await suspects(ctx)) {
    const repair = await reconcileOne(ctx, resource, count)
    if (repair) repairs.push(repair)
  }
  if (repairs.length) await writeAudit(ctx, 'usage.reconcile', 'success', { after: repairs })
  return repairs
}
