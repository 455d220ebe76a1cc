import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listSetsInput } from './inputs'
import type { DraftKind } from './kinds'
import type { SegmentThen, SetRow } from './schema'

/** Newest first, each with how far its drafts are. */
export const listSets = query({
  name: 'drafts.list-sets',
  access: 'content:read',
  feature: 'ai_content',
  input: listSetsInput,
  route: { method: 'GET', path: '/draft-sets', summary: 'List what was drafted', tags: ['Drafts'] },
  handler: async ({ ctx, input: { cursor, limit, search } }) => {
    const rows = await ctx.db.draftSet.findMany({
      where: {
        ...(cursor ? { id: { lt: cursor } } : {}),
        ...(search?.trim() ? { name: containing(search.trim()) } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: { id: true, name: true, actorLabel: true, createdAt: true },
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const drafts = await ctx.db.draft.findMany({
      where: { setId: { in: items.map(({ id }) => id) } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { setId: true, kind: true, state: true, segment: true },
    })
    return {
      items: items.map(({ actorLabel, createdAt, ...row }): SetRow => {
        const own = drafts.filter(({ setId }) => setId === row.id)
        const segments = own.flatMap(({ segment }) => (segment ? [(segment as SegmentThen).name] : []))
        return {
          ...row,
          kinds: [...new Set(own.map(({ kind }) => kind as DraftKind))],
          segments: [...new Set(segments)],
          counts: {
            drafts: own.length,
            done: own.filter(({ state }) => state === 'done').length,
            failed: own.filter(({ state }) => state === 'failed').length,
          },
          by: actorLabel,
          createdAt: createdAt.toISOString(),
        }
      }),
      nextCursor,
    }
  },
})
