import { command, deletedNow } from '@/lib/operations'
import { FORM_CHANGED } from './events'
import { reachForm } from './reach-form'
import { formIdInput } from './schema'

/** It can be restored for a while; what was submitted goes with it for good only then. */
export const deleteForm = command({
  name: 'forms.delete',
  access: 'forms:delete',
  input: formIdInput,
  about: { model: 'form', id: ({ formId }) => formId },
  route: { method: 'DELETE', path: '/forms/{formId}', summary: 'Delete a form', tags: ['Forms'] },
  handler: async ({ ctx, input: { formId } }) => {
    const row = await reachForm(ctx, formId)
    await ctx.db.form.update({ where: ctx.key(formId), data: deletedNow(ctx), select: { id: true } })
    ctx.emit(FORM_CHANGED, { formId })
    ctx.audit({ resourceId: formId, before: { name: row.name } })
    return { id: formId }
  },
})
