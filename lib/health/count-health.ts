import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { LEVELS, type Level } from './schema'

/** How many companies are how. */
export const countHealth = platformQuery({
  name: 'health.count',
  access: 'staff',
  input: noInput,
  handler: async ({ db }): Promise<Record<Level, number>> => {
    const rows = await db.companyHealth.groupBy({ by: ['level'], _count: true })
    const countOf = (level: Level) => rows.find((row) => row.level === level)?._count ?? 0
    return Object.fromEntries(LEVELS.map((level) => [level, countOf(level)])) as Record<Level, number>
  },
})
