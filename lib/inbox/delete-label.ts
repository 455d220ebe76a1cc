import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { LABEL_FIELDS, labelRef } from './label-view'
import { labelIdInput } from './schema'

/** Takes it off every conversation too. */
export const deleteLabel = command({
  name: 'labels.delete',
  access: 'conversations:admin',
  about: { model: 'label', id: ({ labelId }) => labelId },
  input: labelIdInput,
  route: { method: 'DELETE', path: '/labels/{labelId}', summary: 'Delete a label', tags: ['Conversations'] },
  handler: async ({ ctx, input: { labelId } }) => {
    const before = await ctx.db.label.findFirst({ where: { id: labelId }, select: LABEL_FIELDS })
    if (!before) throw notFound('Label')
    await ctx.db.label.delete({ where: ctx.key(labelId), select: { id: true } })
    ctx.audit({ resourceId: labelId, before: labelRef(before) })
    return { id: labelId }
  },
})
