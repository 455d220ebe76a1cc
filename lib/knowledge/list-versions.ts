import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { sourceIdInput } from './schema'

/** The uploads of a file, newest first. */
export const listVersions = query({
  name: 'knowledge.list-versions',
  access: 'knowledge:read',
  input: sourceIdInput,
  route: {
    method: 'GET',
    path: '/knowledge/sources/{id}/versions',
    summary: 'List the versions of a file',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({
      where: { id: input.id, kind: 'file' },
      select: { id: true },
    })
    if (!source) throw notFound('Knowledge source')
    return ctx.db.documentVersion.findMany({
      where: { sourceId: source.id },
      orderBy: { version: 'desc' },
      take: 100,
      select: {
        id: true,
        version: true,
        fileName: true,
        format: true,
        sizeBytes: true,
        state: true,
        problem: true,
        pages: true,
        partsRead: true,
        partsTotal: true,
        pagesWithoutText: true,
        actorLabel: true,
        createdAt: true,
        finishedAt: true,
      },
    })
  },
})
