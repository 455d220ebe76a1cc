import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { submissionIdInput } from './schema'

/** For good: what somebody sent is theirs to have deleted. Contact and consents stay what they are. */
export const deleteSubmission = command({
  name: 'forms.delete-submission',
  access: 'forms:delete',
  input: submissionIdInput,
  about: { model: 'formSubmission', id: ({ submissionId }) => submissionId },
  route: {
    method: 'DELETE',
    path: '/form-submissions/{submissionId}',
    summary: 'Delete what somebody has sent by a form',
    tags: ['Forms'],
  },
  handler: async ({ ctx, input: { submissionId } }) => {
    const row = await ctx.db.formSubmission.findFirst({ where: { id: submissionId, form: { deletedAt: null } } })
    if (!row) throw notFound('Submission')
    await ctx.db.formSubmission.deleteMany({ where: { id: submissionId } })
    ctx.audit({ resourceId: submissionId, before: { formId: row.formId, state: row.state } })
    return { id: submissionId }
  },
})
