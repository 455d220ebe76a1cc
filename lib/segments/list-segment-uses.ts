import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { segmentIdInput } from './schema'
import { usesOf } from './segment-uses'

/** What speaks of a segment, and keeps it from being deleted. */
export const listSegmentUses = query({
  name: 'segments.list-uses',
  access: 'contacts:read',
  input: segmentIdInput,
  route: { method: 'GET', path: '/segments/{segmentId}/uses', summary: 'List what uses a segment', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const segment = await ctx.db.segment.findFirst({ where: { id: input.segmentId } })
    if (!segment) throw notFound('Segment')
    return usesOf(ctx, segment)
  },
})
