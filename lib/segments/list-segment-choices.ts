import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { MOST_SEGMENTS, type SegmentChoice, type SegmentKind } from './schema'
import { personaOf } from './segment-view'

/** All segments by name, each with how many belong to it and how texts for it are written: for choosing among them. */
export const listSegmentChoices = query({
  name: 'segments.list-choices',
  access: 'contacts:read',
  input: noInput,
  handler: async ({ ctx }): Promise<SegmentChoice[]> => {
    const rows = await ctx.db.segment.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_SEGMENTS,
      select: { id: true, name: true, kind: true, members: true, aiPersona: true },
    })
    return rows.map(({ id, name, kind, members, aiPersona }) => ({
      id,
      name,
      kind: kind as SegmentKind,
      members,
      persona: personaOf({ aiPersona }),
    }))
  },
})
