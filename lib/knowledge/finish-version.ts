import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, giveBackStanding, takeStanding } from '@/lib/operations'
import { settleLanguage } from './source-language'

/** What was read comes into force at once, in the place of the version before. @throws limit_exceeded */
export const finishVersion = command({
  name: 'knowledge.finish-version',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ versionId: uuid, pagesWithoutText: z.number().int() }),
  handler: async ({ ctx, input: { versionId, pagesWithoutText } }) => {
    const now = new Date()
    const [version] = await ctx.db.documentVersion.updateManyAndReturn({
      where: { id: versionId, state: 'reading' },
      data: { state: 'ready', pagesWithoutText, problem: null, finishedAt: now },
    })
    if (!version) return
    const { sourceId } = version
    const old = { sourceId, NOT: { versionId } }
    const before = await ctx.db.knowledgePage.count({ where: { ...old, status: 'indexed' } })
    const more = version.pages - before
    if (more > 0) await takeStanding(ctx, 'knowledge_pages', more)
    if (more < 0) await giveBackStanding(ctx, 'knowledge_pages', -more)
    await ctx.db.helpArticle.updateMany({ where: { sourcePage: old, deletedAt: {} }, data: { sourcePageId: null } })
    await ctx.db.knowledgePage.deleteMany({ where: old })
    await ctx.db.knowledgePage.updateMany({
      where: { sourceId, versionId, status: 'staged' },
      data: { status: 'indexed', fetchedAt: now },
    })
    await ctx.db.documentVersion.updateMany({
      where: { sourceId, state: 'ready', id: { not: versionId } },
      data: { state: 'replaced' },
    })
    await ctx.db.knowledgeSource.update({
      where: ctx.key(sourceId),
      data: { status: 'ready', error: null, lastCrawledAt: now, renewedAt: now },
    })
    await settleLanguage(ctx, sourceId)
    ctx.emit('document.ready', { sourceId, versionId })
  },
})
