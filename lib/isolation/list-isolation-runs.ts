import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { SUMMARY_FIELDS, summaryOf } from './run-view'
import { listRunsInput } from './schema'

/** Examinations of the walls between companies, newest first. */
export const listIsolationRuns = platformQuery({
  name: 'isolation.list',
  access: 'staff',
  input: listRunsInput,
  handler: async ({ db, input }) => {
    const rows = await db.isolationRun.findMany({
      where: input.cursor ? { id: { lt: input.cursor } } : {},
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: SUMMARY_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, input.limit)
    return { items: items.map(summaryOf), nextCursor }
  },
})
