import { containing } from '@/lib/db'
import { cutPage, notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listPagesInput } from './schema'

/** Pages of a source in the order in which they were found. */
export const listPages = query({
  name: 'knowledge.list-pages',
  access: 'knowledge:read',
  input: listPagesInput,
  route: {
    method: 'GET',
    path: '/knowledge/sources/{sourceId}/pages',
    summary: 'List the pages of a source',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.sourceId }, select: { id: true } })
    if (!source) throw notFound('Knowledge source')
    const contains = input.search ? containing(input.search) : undefined
    const rows = await ctx.db.knowledgePage.findMany({
      where: {
        sourceId: source.id,
        status: input.status ?? { not: 'staged' },
        ...(input.cursor ? { id: { gt: input.cursor } } : {}),
        ...(contains ? { OR: [{ title: contains }, { url: contains }] } : {}),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
      select: {
        id: true,
        url: true,
        title: true,
        status: true,
        reason: true,
        httpStatus: true,
        wordCount: true,
        isSelected: true,
        language: true,
        fetchedAt: true,
        placeKind: true,
        placeFrom: true,
        placeTo: true,
      },
    })
    return cutPage(rows, input.limit)
  },
})
