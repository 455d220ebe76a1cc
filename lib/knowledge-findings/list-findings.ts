import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { type FindingKind, type FindingSide, type FindingView, listFindingsInput } from './schema'

/** What was found, of one kind or all, the newest first: both passages with where they stand. */
export const listFindings = query({
  name: 'knowledge_findings.list',
  access: 'knowledge:read',
  input: listFindingsInput,
  route: {
    method: 'GET',
    path: '/knowledge/findings',
    summary: 'List duplicates and contradictions in the knowledge',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { kind, state, cursor, limit } }) => {
    const rows = await ctx.db.knowledgeFinding.findMany({
      where: { state, ...(kind ? { kind } : {}), ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const pages = await ctx.db.knowledgePage.findMany({
      where: { id: { in: items.flatMap(({ firstPageId, secondPageId }) => [firstPageId, secondPageId]) } },
      select: { id: true, title: true, url: true, fetchedAt: true, source: { select: { id: true, name: true } } },
    })
    const byId = new Map(pages.map((page) => [page.id, page]))
    const sideOf = (pageId: string, text: string): FindingSide | null => {
      const page = byId.get(pageId)
      if (!page) return null
      const { source, fetchedAt } = page
      return {
        pageId,
        sourceId: source.id,
        source: source.name,
        title: page.title || (page.url ?? ''),
        text,
        fetchedAt,
      }
    }
    return {
      items: items.flatMap((row): FindingView[] => {
        const first = sideOf(row.firstPageId, row.firstText)
        const second = sideOf(row.secondPageId, row.secondText)
        if (!first || !second) return []
        const { id, passages, likeness, decidedBy } = row
        return [{ id, kind: row.kind as FindingKind, first, second, passages, likeness, decidedBy }]
      }),
      nextCursor,
    }
  },
})
