import { ownRows, query } from '@/lib/operations'
import { gapView } from './gap-view'
import { type GapView, listGapsInput } from './schema'

const place = (cursor: string | undefined) => {
  const [, count, id] = /^(\d{1,9}):([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  return count && id ? { OR: [{ count: { lt: Number(count) } }, { count: Number(count), id: { lt: id } }] } : {}
}

/** What the knowledge lacks, the most asked first. */
export const listGaps = query({
  name: 'knowledge_gaps.list',
  access: 'knowledge:read',
  input: listGapsInput,
  route: { method: 'GET', path: '/knowledge/gaps', summary: 'List unanswered questions', tags: ['Knowledge'] },
  handler: async ({
    ctx,
    input: { state, cursor, limit },
  }): Promise<{ items: GapView[]; nextCursor: string | null }> => {
    const rows = await ctx.db.knowledgeGap.findMany({
      where: { state, ...ownRows(ctx), ...place(cursor) },
      orderBy: [{ count: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return {
      items: items.map(gapView),
      nextCursor: rows.length > limit && last ? `${last.count}:${last.id}` : null,
    }
  },
})
