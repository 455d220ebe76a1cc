import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { figuresOf, NO_FIGURES } from './figures'
import { FORM_FIELDS } from './form-view'
import { type FormRow, listFormsInput } from './schema'

/** Newest first, each with how often it was seen and answered and how many submissions are held as spam. */
export const listForms = query({
  name: 'forms.list',
  access: 'forms:read',
  input: listFormsInput,
  route: { method: 'GET', path: '/forms', summary: 'List forms', tags: ['Forms'] },
  handler: async ({ ctx, input: { cursor, limit, search } }) => {
    const { definition: _, ...select } = FORM_FIELDS
    const rows = await ctx.db.form.findMany({
      where: {
        ...(cursor ? { id: { lt: cursor } } : {}),
        ...(search?.trim() ? { name: containing(search.trim()) } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const ids = items.map(({ id }) => id)
    const [figures, held] = await Promise.all([
      figuresOf(ctx, ids),
      ctx.db.formSubmission.groupBy({
        by: ['formId'],
        where: { formId: { in: ids }, state: 'spam' },
        _count: { id: true },
      }),
    ])
    const heldOf = new Map(held.map(({ formId, _count }) => [formId, _count.id]))
    return {
      items: items.map(
        (row): FormRow => ({
          ...row,
          updatedAt: row.updatedAt.toISOString(),
          figures: figures.get(row.id) ?? NO_FIGURES,
          held: heldOf.get(row.id) ?? 0,
        }),
      ),
      nextCursor,
    }
  },
})
