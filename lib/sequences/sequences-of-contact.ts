import { notFound } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { type EnrolmentState, type LeaveReason, sequencesOfContactInput } from './schema'

const SHOWN = 20

/** The sequences that a contact is or was in, the latest first. */
export const sequencesOfContact = query({
  name: 'sequences.of-contact',
  access: 'contacts:read',
  input: sequencesOfContactInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/sequences',
    summary: 'List the sequences of a contact',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { contactId } }) => {
    const where = { id: contactId, ...ownerFilter(ctx, 'contacts:read') }
    if ((await ctx.db.contact.count({ where })) === 0) throw notFound('Contact')
    const rows = await ctx.db.sequenceEnrolment.findMany({
      where: { contactId },
      orderBy: { id: 'desc' },
      take: SHOWN,
      select: { id: true, sequenceId: true, state: true, reason: true, enteredAt: true, dueAt: true },
    })
    const sequences = await ctx.db.sequence.findMany({
      where: { id: { in: rows.map(({ sequenceId }) => sequenceId) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(sequences.map(({ id, name }) => [id, name]))
    return rows.map((row) => ({
      id: row.id,
      sequenceId: row.sequenceId,
      name: nameOf.get(row.sequenceId) ?? '',
      state: row.state as EnrolmentState,
      reason: row.reason as LeaveReason | null,
      enteredAt: row.enteredAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
    }))
  },
})
