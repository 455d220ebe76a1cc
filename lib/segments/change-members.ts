import { conflict, notFound } from '@/lib/kernel'
import { assertAllRows, command, ownerFilter } from '@/lib/operations'
import { countList } from './count-list'
import { changeMembersInput } from './schema'

/** Puts contacts into a list, or takes them out: those that are there and within reach. */
export const changeMembers = command({
  name: 'segments.change-members',
  access: 'contacts:write',
  input: changeMembersInput,
  about: { model: 'segment', id: ({ segmentId }) => segmentId },
  route: {
    method: 'POST',
    path: '/segments/{segmentId}/members',
    summary: 'Put contacts into a list, or take them out',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { segmentId, add, remove } }) => {
    assertAllRows(ctx, 'contacts:write')
    const segment = await ctx.db.segment.findFirst({ where: { id: segmentId } })
    if (!segment) throw notFound('Segment')
    if (segment.kind !== 'list') throw conflict('Rules say who belongs to this segment. Change the rules instead.')
    const reached = await ctx.db.contact.findMany({
      where: {
        id: { in: [...add, ...remove] },
        subTenantId: segment.subTenantId,
        ...ownerFilter(ctx, 'contacts:write'),
      },
      select: { id: true },
    })
    const known = new Set(reached.map(({ id }) => id))
    const { subTenantId } = segment
    const added = await ctx.db.segmentMember.createMany({
      data: [...new Set(add)].filter((id) => known.has(id)).map((contactId) => ({ segmentId, contactId, subTenantId })),
      skipDuplicates: true,
    })
    const removed = await ctx.db.segmentMember.deleteMany({
      where: { segmentId, contactId: { in: remove.filter((id) => known.has(id)) } },
    })
    const members = await countList(ctx.db, segmentId)
    await ctx.db.segmentChange.createMany({
      data: [...known].map((contactId) => ({ contactId, subTenantId })),
      skipDuplicates: true,
    })
    ctx.emit('segment.members_changed', { segmentId })
    ctx.audit({ resourceId: segmentId, after: { add, remove, added: added.count, removed: removed.count } })
    return { added: added.count, removed: removed.count, members }
  },
})
