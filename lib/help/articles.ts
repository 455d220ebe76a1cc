import { conflict, newId, notFound } from '@/lib/kernel'
import { searchLanguage } from '@/lib/knowledge'
import { command, query } from '@/lib/operations'
import { articleText, cleanArticleHtml, firstSentences } from './article-html'
import { HELP_CHANGED } from './events'
import {
  articleIdInput,
  createArticleInput,
  listArticlesInput,
  publishArticleInput,
  updateArticleInput,
} from './schema'
import { freeArticleSlug } from './slugs'

export const listArticles = query({
  name: 'articles.list',
  access: 'articles:read',
  input: listArticlesInput,
  route: { method: 'GET', path: '/articles', summary: 'List help articles', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const contains = input.search ? { contains: input.search, mode: 'insensitive' as const } : undefined
    const rows = await ctx.db.helpArticle.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(input.categoryId ? { categoryId: input.categoryId } : {}),
        ...(contains ? { OR: [{ title: contains }, { summary: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: {
        id: true,
        slug: true,
        title: true,
        summary: true,
        status: true,
        isFeatured: true,
        publishedAt: true,
        updatedAt: true,
        category: { select: { id: true, name: true } },
      },
    })
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})

export const getArticle = query({
  name: 'articles.get',
  access: 'articles:read',
  input: articleIdInput,
  route: { method: 'GET', path: '/articles/{id}', summary: 'Get a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.helpArticle.findFirst({
      where: { id: input.id },
      include: { sourcePage: { select: { url: true, title: true } } },
    })
    if (!row) throw notFound('Article')
    return row
  },
})

export const createArticle = command({
  name: 'articles.create',
  access: 'articles:write',
  input: createArticleInput,
  route: { method: 'POST', path: '/articles', summary: 'Create a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const bodyHtml = cleanArticleHtml(input.bodyHtml)
    const bodyText = articleText(bodyHtml)
    const row = await ctx.db.helpArticle.create({
      data: {
        id: newId(),
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

/** @throws conflict when somebody saved since the editor was opened, or the address is taken */
export const updateArticle = command({
  name: 'articles.update',
  access: 'articles:write',
  input: updateArticleInput,
  route: { method: 'PATCH', path: '/articles/{id}', summary: 'Change a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input: { id, version, bodyHtml, ...changes } }) => {
    const before = await ctx.db.helpArticle.findFirst({ where: { id } })
    if (!before) throw notFound('Article')
    if (changes.slug && changes.slug !== before.slug) {
      const isTaken = await ctx.db.helpArticle.count({ where: { slug: changes.slug, id: { not: id } } })
      if (isTaken) throw conflict('Another article has this address.')
    }
    if (changes.categoryId && !(await ctx.db.helpCategory.findFirst({ where: { id: changes.categoryId } })))
      throw notFound('Category')
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const clean = bodyHtml === undefined ? null : cleanArticleHtml(bodyHtml)
    const body = clean === null ? {} : { bodyHtml: clean, bodyText: articleText(clean) }
    const saved = await ctx.db.helpArticle.updateMany({
      where: { id, version },
      data: { ...given, ...body, version: { increment: 1 } },
    })
    if (saved.count === 0)
      throw conflict('Somebody else has saved this article meanwhile. Reload to see their version.')
    if (before.status === 'published') ctx.emit(HELP_CHANGED, { articleId: id })
    ctx.audit({ resourceId: id, before: { title: before.title, slug: before.slug }, after: given })
    return { id, version: version + 1 }
  },
})

export const publishArticle = command({
  name: 'articles.publish',
  access: 'articles:write',
  input: publishArticleInput,
  route: {
    method: 'POST',
    path: '/articles/{id}/publish',
    summary: 'Publish or unpublish a help article',
    tags: ['Help centre'],
  },
  handler: async ({ ctx, input }) => {
    const before = await ctx.db.helpArticle.findFirst({ where: { id: input.id } })
    if (!before) throw notFound('Article')
    if (input.isPublished && before.bodyText.trim() === '')
      throw conflict('An article without text cannot be published.')
    await ctx.db.helpArticle.update({
      where: ctx.key(input.id),
      data: {
        status: input.isPublished ? 'published' : 'draft',
        publishedAt: input.isPublished ? (before.publishedAt ?? new Date()) : before.publishedAt,
      },
    })
    ctx.emit(HELP_CHANGED, { articleId: input.id })
    ctx.audit({ resourceId: input.id, before: { status: before.status }, after: { isPublished: input.isPublished } })
    return { id: input.id }
  },
})

export const deleteArticle = command({
  name: 'articles.delete',
  access: 'articles:delete',
  input: articleIdInput,
  route: { method: 'DELETE', path: '/articles/{id}', summary: 'Delete a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.helpArticle.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Article')
    await ctx.db.helpArticle.delete({ where: ctx.key(row.id) })
    ctx.emit(HELP_CHANGED, { articleId: row.id })
    ctx.audit({ resourceId: row.id, before: { title: row.title, slug: row.slug } })
    return { id: row.id }
  },
})
