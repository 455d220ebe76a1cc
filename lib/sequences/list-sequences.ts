import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listSequencesInput } from './schema'
import { ROW_FIELDS, sequenceRow } from './sequence-view'

/** Newest first. */
export const listSequences = query({
  name: 'sequences.list',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listSequencesInput,
  route: { method: 'GET', path: '/sequences', summary: 'List sequences', tags: ['Sequences'] },
  handler: async ({ ctx, input: { cursor, limit, status } }) => {
    const rows = await ctx.db.sequence.findMany({
      where: { ...(status ? { status } : {}), ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: ROW_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { items: items.map(sequenceRow), nextCursor }
  },
})
