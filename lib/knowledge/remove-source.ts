import { type CommandContext, giveBackStanding } from '@/lib/operations'

/** Removes a source with its pages, inside a command. @returns how many of its pages could be searched */
export async function removeSource(ctx: CommandContext, sourceId: string): Promise<number> {
  const indexed = await ctx.db.knowledgePage.count({
    where: { sourceId, status: { not: 'staged' }, chunks: { some: {} } },
  })
  await ctx.db.helpArticle.updateMany({
    where: { sourcePage: { sourceId }, deletedAt: {} },
    data: { sourcePageId: null },
  })
  const uploads = await ctx.db.documentVersion.findMany({ where: { sourceId } })
  await ctx.db.knowledgeSource.delete({ where: ctx.key(sourceId) })
  if (indexed > 0) await giveBackStanding(ctx, 'knowledge_pages', indexed)
  for (const { storageKey, sizeBytes } of uploads) {
    await giveBackStanding(ctx, 'storage', sizeBytes)
    ctx.emit('document.removed', { storageKey })
  }
  return indexed
}
