import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { submissionIdInput } from './schema'
import { submissionView } from './submission-view'

export const getSubmission = query({
  name: 'forms.get-submission',
  access: 'forms:read',
  input: submissionIdInput,
  route: {
    method: 'GET',
    path: '/form-submissions/{submissionId}',
    summary: 'Get what somebody has sent by a form',
    tags: ['Forms'],
  },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.formSubmission.findFirst({ where: { id: input.submissionId, form: { deletedAt: null } } })
    if (!row) throw notFound('Submission')
    return submissionView(row)
  },
})
