import { notFound } from '@/lib/kernel'
import { command, deletedNow, ownerFilter } from '@/lib/operations'
import { HELP_CHANGED } from './events'
import { articleIdInput } from './schema'

export const deleteArticle = command({
  name: 'articles.delete',
  access: 'articles:delete',
  input: articleIdInput,
  route: { method: 'DELETE', path: '/articles/{id}', summary: 'Delete a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.helpArticle.findFirst({ where: { id: input.id, ...ownerFilter(ctx, 'articles:delete') } })
    if (!row) throw notFound('Article')
    await ctx.db.helpArticle.update({ where: ctx.key(row.id), data: deletedNow(ctx) })
    ctx.emit(HELP_CHANGED, { articleId: row.id })
    ctx.audit({ resourceId: row.id, before: { title: row.title, slug: row.slug } })
    return { id: row.id }
  },
})
