import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { FINDING_KINDS, type FindingKind } from './schema'

/** How many findings are open, by kind. */
export const countFindings = query({
  name: 'knowledge_findings.count',
  access: 'knowledge:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/knowledge/findings/counts',
    summary: 'Count duplicates and contradictions in the knowledge',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx }): Promise<Record<FindingKind, number>> => {
    const counts = await ctx.db.knowledgeFinding.groupBy({
      by: ['kind'],
      where: { state: 'open' },
      _count: { _all: true },
    })
    return Object.fromEntries(
      FINDING_KINDS.map((kind) => [kind, counts.find((row) => row.kind === kind)?._count._all ?? 0]),
    ) as Record<FindingKind, number>
  },
})
