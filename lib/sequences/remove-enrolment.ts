import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { leaveSequence } from './leave'
import { removeEnrolmentInput } from './schema'

/** Takes somebody out of a sequence. @throws not_found when they are not in it (any more) */
export const removeEnrolment = command({
  name: 'sequences.remove',
  access: 'campaigns:write',
  input: removeEnrolmentInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: {
    method: 'POST',
    path: '/sequences/{sequenceId}/enrolments/{enrolmentId}/remove',
    summary: 'Take a contact out of a sequence',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId, enrolmentId } }) => {
    const row = await ctx.db.sequenceEnrolment.findFirst({
      where: { id: enrolmentId, sequenceId },
      select: { contactId: true },
    })
    if (!row || (await leaveSequence(ctx, [enrolmentId], 'removed')) === 0) throw notFound('Enrolment')
    ctx.audit({ resourceId: sequenceId, after: { contactId: row.contactId } })
    return { id: enrolmentId }
  },
})
