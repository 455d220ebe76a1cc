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
    const items = rows.slice(0, input.limit).map(summaryOf)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
