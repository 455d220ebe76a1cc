import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { searchLanguage } from './search-language'
import { pageLanguage, settleLanguage } from './source-language'

const PAGES = 25

/**
 * Gives the next pages of a source the language that it is in now, for the page and for its passages. Pages that have it are left as
 * they are, so it may begin anew at any time. @returns the last page looked at, null after the last one
 */
export const relabelPages = command({
  name: 'knowledge.relabel-pages',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ sourceId: uuid, after: uuid.nullable() }),
  handler: async ({ ctx, input: { sourceId, after } }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: sourceId } })
    if (!source) return null
    const pages = await ctx.db.knowledgePage.findMany({
      where: { sourceId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: PAGES,
      select: { id: true, title: true, content: true, language: true, searchLanguage: true },
    })
    for (const page of pages) {
      const language = pageLanguage(source, `${page.title}\n${page.content}`, page.language)
      const known = searchLanguage(language)
      if (language === page.language && known === page.searchLanguage) continue
      await ctx.db.knowledgePage.update({ where: ctx.key(page.id), data: { language, searchLanguage: known } })
      await ctx.db.knowledgeChunk.updateMany({ where: { pageId: page.id }, data: { language: known } })
    }
    const last = pages.length === PAGES ? (pages.at(-1)?.id ?? null) : null
    if (!last) await settleLanguage(ctx, sourceId)
    return last
  },
})
