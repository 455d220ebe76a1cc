import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { isHelpful } from './article-topics'
import { draft, PAGE } from './draft-article'
import { HELP_CHANGED } from './events'
import { draftFromSourceInput } from './schema'

const MOST_ARTICLES = 60

const FEATURED = 6

/** Drafts an article from each helpful page of a source that has none yet. */
export const draftArticlesFromSource = command({
  name: 'articles.draft-from-source',
  access: 'articles:write',
  input: draftFromSourceInput,
  route: { method: 'POST', path: '/articles/drafts', summary: 'Draft articles from a source', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.sourceId } })
    if (!source) throw notFound('Knowledge source')
    const pages = await ctx.db.knowledgePage.findMany({
      where: { sourceId: source.id, status: 'indexed', articles: { none: {} } },
      orderBy: { id: 'asc' },
      take: 500,
      select: PAGE,
    })
    const categories = new Map<string, string>()
    const helpful = pages.filter(isHelpful).slice(0, MOST_ARTICLES)
    for (const [index, page] of helpful.entries()) {
      await draft(ctx, page, { isPublished: input.publish, isFeatured: input.publish && index < FEATURED, categories })
    }
    if (input.publish && helpful.length > 0) ctx.emit(HELP_CHANGED, {})
    ctx.audit({ resourceId: source.id, after: { drafted: helpful.length, isPublished: input.publish } })
    return { drafted: helpful.length }
  },
})
