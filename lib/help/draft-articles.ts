import { newId, notFound } from '@/lib/kernel'
import { searchLanguage } from '@/lib/knowledge'
import { type CommandContext, command } from '@/lib/operations'
import { articleHtmlOf, articleText, firstSentences } from './article-html'
import { articleTitle, isHelpful, type Topic, topicOf } from './article-topics'
import { HELP_CHANGED } from './events'
import { draftFromPageInput, draftFromSourceInput } from './schema'
import { freeArticleSlug } from './slugs'

const MOST_ARTICLES = 60
const FEATURED = 6

type Page = {
  id: string
  title: string
  url: string | null
  description: string
  content: string
  language: string
  wordCount: number
}

async function categoryFor(ctx: CommandContext, topic: Topic, known: Map<string, string>): Promise<string> {
  const cached = known.get(topic.slug)
  if (cached) return cached
  const existing = await ctx.db.helpCategory.findFirst({ where: { slug: topic.slug } })
  const row = existing ?? (await ctx.db.helpCategory.create({ data: { id: newId(), ...topic, position: known.size } }))
  known.set(topic.slug, row.id)
  return row.id
}

async function draft(
  ctx: CommandContext,
  page: Page,
  options: { isPublished: boolean; isFeatured: boolean; categories: Map<string, string> },
) {
  const title = articleTitle(page.title, ctx.tenant.name)
  const bodyHtml = articleHtmlOf(page.content)
  const bodyText = articleText(bodyHtml)
  return ctx.db.helpArticle.create({
    data: {
      id: newId(),
      sourcePageId: page.id,
      categoryId: await categoryFor(ctx, topicOf(page), options.categories),
      slug: await freeArticleSlug(ctx, title),
      title,
      summary: page.description || firstSentences(bodyText, 160),
      bodyHtml,
      bodyText,
      language: searchLanguage(page.language),
      isFeatured: options.isFeatured,
      status: options.isPublished ? 'published' : 'draft',
      publishedAt: options.isPublished ? new Date() : null,
    },
  })
}

const PAGE = {
  id: true,
  title: true,
  url: true,
  description: true,
  content: true,
  language: true,
  wordCount: true,
} as const

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

export const draftArticleFromPage = command({
  name: 'articles.draft-from-page',
  access: 'articles:write',
  input: draftFromPageInput,
  route: {
    method: 'POST',
    path: '/articles/drafts/{pageId}',
    summary: 'Draft an article from a page',
    tags: ['Help centre'],
  },
  handler: async ({ ctx, input }) => {
    const page = await ctx.db.knowledgePage.findFirst({ where: { id: input.pageId, status: 'indexed' }, select: PAGE })
    if (!page) throw notFound('Page')
    const article = await draft(ctx, page, { isPublished: false, isFeatured: false, categories: new Map() })
    ctx.audit({ resourceId: article.id, after: { title: article.title } })
    return { id: article.id }
  },
})
