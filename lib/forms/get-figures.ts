import { query } from '@/lib/operations'
import { DAY_MS, dayOf } from './figures'
import { figuresInput } from './schema'

/** How often a form or a landing page was seen and answered, day by day; days without either are left out. */
export const getFigures = query({
  name: 'forms.get-figures',
  access: 'forms:read',
  input: figuresInput,
  route: {
    method: 'GET',
    path: '/forms/figures/{subjectId}',
    summary: 'Get how often a form or a landing page was seen and answered',
    tags: ['Forms'],
  },
  handler: async ({ ctx, input: { subjectId, days } }) => {
    const rows = await ctx.db.visitDay.findMany({
      where: { subjectId, day: { gt: dayOf(Date.now() - days * DAY_MS) } },
      orderBy: { day: 'asc' },
      select: { day: true, views: true, submissions: true },
    })
    return rows.map(({ day, ...counts }) => ({ day: day.toISOString().slice(0, 10), ...counts }))
  },
})
