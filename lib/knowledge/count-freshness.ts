import { noInput } from '@/lib/kernel/schema'
import { ownRows, query } from '@/lib/operations'
import { freshnessWhere } from './freshness-where'
import { FRESHNESS, type Freshness } from './schema'

/** How many sources should be looked at, by reason. */
export const countFreshness = query({
  name: 'knowledge.count-freshness',
  access: 'knowledge:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/knowledge/freshness',
    summary: 'Count knowledge sources to look at',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx }): Promise<Record<Freshness, number>> => {
    const now = new Date()
    const counts = await Promise.all(
      FRESHNESS.map(async (reason) => {
        const where = { AND: [freshnessWhere(reason, now), ownRows(ctx)] }
        return [reason, await ctx.db.knowledgeSource.count({ where })] as const
      }),
    )
    return Object.fromEntries(counts) as Record<Freshness, number>
  },
})
