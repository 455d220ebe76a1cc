import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { segmentIdInput } from './schema'
import { segmentView } from './segment-view'

export const getSegment = query({
  name: 'segments.get',
  access: 'contacts:read',
  input: segmentIdInput,
  route: { method: 'GET', path: '/segments/{segmentId}', summary: 'Get a segment', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.segment.findFirst({ where: { id: input.segmentId } })
    if (!row) throw notFound('Segment')
    return segmentView(row)
  },
})
