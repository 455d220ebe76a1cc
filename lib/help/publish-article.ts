import { conflict, notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { HELP_CHANGED } from './events'
import { publishArticleInput } from './schema'

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
    const before = await ctx.db.helpArticle.findFirst({
      where: { id: input.id, ...ownerFilter(ctx, 'articles:write') },
    })
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
