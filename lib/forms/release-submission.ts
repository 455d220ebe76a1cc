import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { countVisit } from './figures'
import { FORM_FIELDS, formView } from './form-view'
import { receiveSubmission } from './receive'
import { submissionIdInput } from './schema'
import { definitionOf } from './shown-definition'

/** A person has looked at what was held as spam: it goes the way of all others. */
export const releaseSubmission = command({
  name: 'forms.release-submission',
  access: 'forms:write',
  input: submissionIdInput,
  about: { model: 'formSubmission', id: ({ submissionId }) => submissionId },
  route: {
    method: 'POST',
    path: '/form-submissions/{submissionId}/release',
    summary: 'Take what was held as spam as any other submission',
    tags: ['Forms'],
  },
  handler: async ({ ctx, input: { submissionId } }) => {
    const row = await ctx.db.formSubmission.findFirst({ where: { id: submissionId } })
    const form = row && (await ctx.db.form.findFirst({ where: { id: row.formId }, select: FORM_FIELDS }))
    if (!row || !form) throw notFound('Submission')
    const moved = await ctx.db.formSubmission.updateMany({
      where: { id: submissionId, state: 'spam' },
      data: { state: 'received', reason: null },
    })
    if (moved.count === 0) throw conflict('It is not held as spam any more.')
    await countVisit(ctx, form.id, 'submissions')
    await receiveSubmission(
      ctx,
      { ...row, state: 'received', reason: null },
      formView(form),
      await definitionOf(ctx, row),
    )
    ctx.audit({ resourceId: submissionId, after: { formId: form.id } })
    return { id: submissionId }
  },
})
