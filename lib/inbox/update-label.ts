import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertLabelIsFree, LABEL_FIELDS, labelRef } from './label-view'
import { updateLabelInput } from './schema'

export const updateLabel = command({
  name: 'labels.update',
  access: 'conversations:admin',
  about: { model: 'label', id: ({ labelId }) => labelId },
  input: updateLabelInput,
  route: { method: 'PUT', path: '/labels/{labelId}', summary: 'Change a label', tags: ['Conversations'] },
  handler: async ({ ctx, input: { labelId, ...data } }) => {
    const before = await ctx.db.label.findFirst({ where: { id: labelId }, select: LABEL_FIELDS })
    if (!before) throw notFound('Label')
    await assertLabelIsFree(ctx, { ...before, name: data.name })
    const row = await ctx.db.label.update({ where: ctx.key(labelId), data, select: LABEL_FIELDS })
    ctx.audit({ resourceId: labelId, before: labelRef(before), after: labelRef(row) })
    return labelRef(row)
  },
})
