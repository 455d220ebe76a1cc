import { notFound } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { type SegmentKind, segmentsOfContactInput } from './schema'

/** The segments that a contact belongs to, by name. */
export const segmentsOfContact = query({
  name: 'segments.of-contact',
  access: 'contacts:read',
  input: segmentsOfContactInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/segments',
    summary: 'List the segments of a contact',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId } }) => {
    const where = { id: contactId, ...ownerFilter(ctx, 'contacts:read') }
    if (!(await ctx.db.contact.findFirst({ where, select: { id: true } }))) throw notFound('Contact')
    const rows = await ctx.db.segmentMember.findMany({
      where: { contactId },
      orderBy: { segment: { name: 'asc' } },
      select: { addedAt: true, segment: { select: { id: true, name: true, kind: true } } },
    })
    return rows.map(({ addedAt, segment: { id, name, kind } }) => ({
      id,
      name,
      kind: kind as SegmentKind,
      addedAt: addedAt.toISOString(),
    }))
  },
})
