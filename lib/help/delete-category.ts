import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { HELP_CHANGED } from './events'

/** Its articles stay, without a category. */
export const deleteCategory = command({
  name: 'articles.delete-category',
  access: 'articles:delete',
  input: z.strictObject({ id: uuid }),
  route: { method: 'DELETE', path: '/help/categories/{id}', summary: 'Delete a help category', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    assertAllRows(ctx, 'articles:delete')
    const row = await ctx.db.helpCategory.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Category')
    // Deleted ones too: what is restored later must not name a category that is gone.
    await ctx.db.helpArticle.updateMany({ where: { categoryId: row.id, deletedAt: {} }, data: { categoryId: null } })
    await ctx.db.helpCategory.delete({ where: ctx.key(row.id) })
    ctx.emit(HELP_CHANGED, {})
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    return { id: row.id }
  },
})
