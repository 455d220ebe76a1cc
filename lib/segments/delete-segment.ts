import { conflict, notFound } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { segmentIdInput } from './schema'
import { usesOf } from './segment-uses'
import { segmentView } from './segment-view'

/** @throws conflict where rules of other segments speak of this one (`listSegmentUses` names them) */
export const deleteSegment = command({
  name: 'segments.delete',
  access: 'contacts:delete',
  input: segmentIdInput,
  about: { model: 'segment', id: ({ segmentId }) => segmentId },
  route: { method: 'DELETE', path: '/segments/{segmentId}', summary: 'Delete a segment', tags: ['Contacts'] },
  handler: async ({ ctx, input: { segmentId } }) => {
    assertAllRows(ctx, 'contacts:delete')
    const row = await ctx.db.segment.findFirst({ where: { id: segmentId } })
    if (!row) throw notFound('Segment')
    const uses = await usesOf(ctx, row)
    if (uses.length > 0) throw conflict('Rules of other segments speak of it. Change those first.')
    await ctx.db.segment.deleteMany({ where: { id: segmentId } })
    ctx.audit({ resourceId: segmentId, before: segmentView(row) })
    return { id: segmentId }
  },
})
