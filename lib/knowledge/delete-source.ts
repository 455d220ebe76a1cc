import { notFound } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { sourceIdInput } from './schema'

/** Removes a source with its pages. Help articles that were drafted from them stay, without the link. */
export const deleteSource = command({
  name: 'knowledge.delete-source',
  access: 'knowledge:delete',
  input: sourceIdInput,
  route: {
    method: 'DELETE',
    path: '/knowledge/sources/{id}',
    summary: 'Delete a knowledge source',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.id } })
    if (!source) throw notFound('Knowledge source')
    const indexed = await ctx.db.knowledgePage.count({
      where: { sourceId: source.id, status: { not: 'staged' }, chunks: { some: {} } },
    })
    await ctx.db.helpArticle.updateMany({
      where: { sourcePage: { sourceId: source.id }, deletedAt: {} },
      data: { sourcePageId: null },
    })
    const uploads = await ctx.db.documentVersion.findMany({ where: { sourceId: source.id } })
    await ctx.db.knowledgeSource.delete({ where: ctx.key(source.id) })
    if (indexed > 0) await giveBackStanding(ctx, 'knowledge_pages', indexed)
    for (const { storageKey, sizeBytes } of uploads) {
      await giveBackStanding(ctx, 'storage', sizeBytes)
      ctx.emit('document.removed', { storageKey })
    }
    ctx.audit({
      resourceId: source.id,
      before: { kind: source.kind, name: source.name, url: source.url, pages: indexed },
    })
    return { id: source.id }
  },
})
