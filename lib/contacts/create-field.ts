import { conflict, invalid, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { fieldView } from './field-view'
import { MOST_FIELDS } from './list-fields'
import { fieldInput } from './schema'

export const createField = command({
  name: 'contacts.create-field',
  access: 'contacts:admin',
  input: fieldInput,
  route: {
    method: 'POST',
    path: '/contact-fields',
    summary: 'Create a field of contacts',
    tags: ['Contacts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const choices = [...new Set(input.choices)]
    if (input.kind === 'choice' && choices.length === 0) throw invalid('choices', 'is required')
    if (input.kind !== 'choice' && choices.length > 0)
      throw invalid('choices', 'only a field of the kind “choice” has them')
    const position = await ctx.db.contactField.count()
    if (position >= MOST_FIELDS) throw conflict(`A company has at most ${MOST_FIELDS} fields of its own.`)
    const { count } = await ctx.db.contactField.createMany({
      data: [{ ...input, id: newId(), choices, position }],
      skipDuplicates: true,
    })
    const row = await ctx.db.contactField.findFirst({ where: { key: input.key } })
    if (count === 0 || !row) throw conflict('There is a field with this key already.')
    const view = fieldView(row)
    ctx.audit({ resourceId: row.id, after: view })
    return view
  },
})
