import type { TenantContext } from '@/lib/operations'
import type { Figures } from './schema'

export const DAY_MS = 86_400_000

/** Midnight of a moment's day, as the counters name days (UTC). */
export const dayOf = (moment: number): Date => new Date(Math.floor(moment / DAY_MS) * DAY_MS)

/** Adds to what was seen or sent today; the row is made by the first of the day. */
export async function countVisit(ctx: TenantContext, subjectId: string, what: keyof Figures): Promise<void> {
  const day = dayOf(Date.now())
  await ctx.db.visitDay.createMany({ data: [{ subjectId, day }], skipDuplicates: true })
  await ctx.db.visitDay.updateMany({ where: { subjectId, day }, data: { [what]: { increment: 1 } } })
}

/** Views and submissions of several, of all time. */
export async function figuresOf(ctx: TenantContext, subjectIds: readonly string[]): Promise<Map<string, Figures>> {
  const rows = await ctx.db.visitDay.groupBy({
    by: ['subjectId'],
    where: { subjectId: { in: [...subjectIds] } },
    _sum: { views: true, submissions: true },
  })
  return new Map(
    rows.map(({ subjectId, _sum }) => [subjectId, { views: _sum.views ?? 0, submissions: _sum.submissions ?? 0 }]),
  )
}

export const NO_FIGURES: Figures = { views: 0, submissions: 0 }
