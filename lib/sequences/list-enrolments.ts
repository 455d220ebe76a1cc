import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { type EnrolmentRow, listEnrolmentsInput } from './schema'

/** Who is or was in a sequence, the latest first. */
export const listEnrolments = query({
  name: 'sequences.list-enrolments',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listEnrolmentsInput,
  route: {
    method: 'GET',
    path: '/sequences/{sequenceId}/enrolments',
    summary: 'List who is in a sequence',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId, cursor, limit, state, stepId } }) => {
    await reachSequence(ctx, sequenceId)
    const rows = await ctx.db.sequenceEnrolment.findMany({
      where: {
        sequenceId,
        ...(state ? { state } : {}),
        ...(stepId ? { stepId, state: { in: ['waiting', 'mailing'] } } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const people = await ctx.db.contact.findMany({
      where: { id: { in: items.map(({ contactId }) => contactId) } },
      select: { id: true, name: true, emailNormalized: true, phone: true },
    })
    const personOf = new Map(people.map((person) => [person.id, person]))
    return {
      nextCursor,
      items: items.map(
        (row): EnrolmentRow => ({
          id: row.id,
          contactId: row.contactId,
          name: personOf.get(row.contactId)?.name ?? null,
          address: personOf.get(row.contactId)?.emailNormalized ?? personOf.get(row.contactId)?.phone ?? null,
          state: row.state as EnrolmentRow['state'],
          stepId: row.stepId,
          dueAt: row.dueAt.toISOString(),
          reason: row.reason as EnrolmentRow['reason'],
          round: row.round,
          enteredAt: row.enteredAt.toISOString(),
          endedAt: row.endedAt?.toISOString() ?? null,
        }),
      ),
    }
  },
})
