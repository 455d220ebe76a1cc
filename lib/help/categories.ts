import { z } from 'zod'
import { newId, notFound, uuid } from '@/lib/kernel'
import { command, query } from '@/lib/operations'
import { HELP_CHANGED } from './events'
import { saveCategoryInput } from './schema'
import { slugOf } from './slugs'

export const listCategories = query({
  name: 'articles.list-categories',
  access: 'public',
  input: z.strictObject({}),
  route: { method: 'GET', path: '/help/categories', summary: 'List help categories', tags: ['Help centre'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.helpCategory.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], take: 200 })
    const counts = await ctx.db.helpArticle.groupBy({
      by: ['categoryId'],
      where: { status: 'published' },
      _count: { _all: true },
    })
    return rows.map(({ id, slug, name, description, icon, position }) => ({
      id,
      slug,
      name,
      description,
      icon,
      position,
      articles: counts.find((count) => count.categoryId === id)?._count._all ?? 0,
    }))
  },
})

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

/** Its articles stay, without a category. */
export const deleteCategory = command({
  name: 'articles.delete-category',
  access: 'articles:delete',
  input: z.strictObject({ id: uuid }),
  route: { method: 'DELETE', path: '/help/categories/{id}', summary: 'Delete a help category', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.helpCategory.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Category')
    await ctx.db.helpArticle.updateMany({ where: { categoryId: row.id }, data: { categoryId: null } })
    await ctx.db.helpCategory.delete({ where: ctx.key(row.id) })
    ctx.emit(HELP_CHANGED, {})
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    return { id: row.id }
  },
})
