import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { LABEL_FIELDS, labelRef, nameTaken } from './label-view'
import { labelInput, MOST_LABELS } from './schema'

export const createLabel = command({
  name: 'labels.create',
  access: 'conversations:admin',
  input: labelInput,
  route: { method: 'POST', path: '/labels', summary: 'Create a label', tags: ['Conversations'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    if ((await ctx.db.label.count()) >= MOST_LABELS) throw conflict(`There are at most ${MOST_LABELS} labels.`)
    const id = newId()
    const { count } = await ctx.db.label.createMany({ data: [{ id, ...input }], skipDuplicates: true })
    const row = await ctx.db.label.findFirst({ where: { id }, select: LABEL_FIELDS })
    if (count === 0 || !row) throw nameTaken()
    ctx.audit({ resourceId: id, after: labelRef(row) })
    return labelRef(row)
  },
})
