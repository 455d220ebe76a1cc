import { newId, notFound } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { HELP_CHANGED } from './events'
import { saveCategoryInput } from './schema'
import { slugOf } from './slugs'

export const saveCategory = command({
  name: 'articles.save-category',
  access: 'articles:write',
  input: saveCategoryInput,
  route: {
    method: 'PUT',
    path: '/help/categories',
    summary: 'Create or change a help category',
    tags: ['Help centre'],
  },
  handler: async ({ ctx, input: { id, slug, position, ...rest } }) => {
    assertAllRows(ctx, 'articles:write')
    const data = { ...rest, slug: slug ?? slugOf(rest.name), ...(position === undefined ? {} : { position }) }
    if (id && !(await ctx.db.helpCategory.findFirst({ where: { id } }))) throw notFound('Category')
    const row = id
      ? await ctx.db.helpCategory.update({ where: ctx.key(id), data })
      : await ctx.db.helpCategory.create({ data: { id: newId(), ...data } })
    ctx.emit(HELP_CHANGED, {})
    ctx.audit({ resourceId: row.id, after: data })
    return { id: row.id, slug: row.slug }
  },
})
