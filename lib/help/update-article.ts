import { conflict, notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { articleText, cleanArticleHtml } from './article-html'
import { HELP_CHANGED } from './events'
import { updateArticleInput } from './schema'

/** @throws conflict when somebody saved since the editor was opened, or the address is taken */
export const updateArticle = command({
  name: 'articles.update',
  access: 'articles:write',
  input: updateArticleInput,
  route: { method: 'PATCH', path: '/articles/{id}', summary: 'Change a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input: { id, version, bodyHtml, ...changes } }) => {
    const before = await ctx.db.helpArticle.findFirst({ where: { id, ...ownerFilter(ctx, 'articles:write') } })
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
