import { invalid, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { fieldView } from './field-view'
import { updateFieldInput } from './schema'

/** Key and kind stay: values were given for them. A field that is laid aside keeps its values. */
export const updateField = command({
  name: 'contacts.update-field',
  access: 'contacts:admin',
  input: updateFieldInput,
  route: {
    method: 'PATCH',
    path: '/contact-fields/{fieldId}',
    summary: 'Change a field of contacts',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { fieldId, label, choices, position, isArchived } }) => {
    const before = await ctx.db.contactField.findFirst({ where: { id: fieldId } })
    if (!before) throw notFound('Field')
    if (choices && before.kind !== 'choice') throw invalid('choices', 'only a field of the kind “choice” has them')
    const row = await ctx.db.contactField.update({
      where: ctx.key(fieldId),
      data: {
        ...(label === undefined ? {} : { label }),
        ...(choices === undefined ? {} : { choices: [...new Set(choices)] }),
        ...(position === undefined ? {} : { position }),
        ...(isArchived === undefined ? {} : { archivedAt: isArchived ? (before.archivedAt ?? new Date()) : null }),
      },
    })
    ctx.audit({ resourceId: fieldId, before: fieldView(before), after: fieldView(row) })
    return fieldView(row)
  },
})
