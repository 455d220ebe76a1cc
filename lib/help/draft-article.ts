import { newId } from '@/lib/kernel'
import { searchLanguage } from '@/lib/knowledge'
import { type CommandContext, ownerOf } from '@/lib/operations'
import { articleHtmlOf, articleText, firstSentences } from './article-html'
import { articleTitle, type Topic, topicOf } from './article-topics'
import { freeArticleSlug } from './slugs'

export type Page = {
  id: string
  title: string
  url: string | null
  description: string
  content: string
  language: string
  wordCount: number
}

export async function categoryFor(ctx: CommandContext, topic: Topic, known: Map<string, string>): Promise<string> {
  const cached = known.get(topic.slug)
  if (cached) return cached
  const existing = await ctx.db.helpCategory.findFirst({ where: { slug: topic.slug } })
  const row = existing ?? (await ctx.db.helpCategory.create({ data: { id: newId(), ...topic, position: known.size } }))
  known.set(topic.slug, row.id)
  return row.id
}

export async function draft(
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
      ownerId: ownerOf(ctx),
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

export const PAGE = {
  id: true,
  title: true,
  url: true,
  description: true,
  content: true,
  language: true,
  wordCount: true,
} as const
