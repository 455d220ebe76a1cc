import { newId, notFound } from '@/lib/kernel'
import { searchLanguage } from '@/lib/knowledge'
import { command, ownerOf } from '@/lib/operations'
import { articleText, cleanArticleHtml, firstSentences } from './article-html'
import { createArticleInput } from './schema'
import { freeArticleSlug } from './slugs'

export const createArticle = command({
  name: 'articles.create',
  access: 'articles:write',
  input: createArticleInput,
  route: { method: 'POST', path: '/articles', summary: 'Create a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    if (input.categoryId && !(await ctx.db.helpCategory.findFirst({ where: { id: input.categoryId } })))
      throw notFound('Category')
    const bodyHtml = cleanArticleHtml(input.bodyHtml)
    const bodyText = articleText(bodyHtml)
    const row = await ctx.db.helpArticle.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        title: input.title,
        slug: await freeArticleSlug(ctx, input.title),
        categoryId: input.categoryId,
        summary: input.summary || firstSentences(bodyText, 160),
        bodyHtml,
        bodyText,
        language: searchLanguage(ctx.tenant.locale),
      },
    })
    ctx.audit({ resourceId: row.id, after: { title: row.title } })
    return { id: row.id, slug: row.slug, version: row.version }
  },
})
