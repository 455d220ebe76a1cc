import { forbidden, invalid } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { personaOf } from '@/lib/segments'
import type { SegmentThen } from './schema'

/** The segments that a set is for, in the order in which they were chosen; one of nobody for everybody. */
export async function segmentsOfSet(ctx: TenantContext, ids: readonly string[]): Promise<(SegmentThen | null)[]> {
  if (ids.length === 0) return [null]
  if (ctx.actor.kind !== 'system' && !can(ctx.actor, 'contacts:read')) throw forbidden()
  const wanted = [...new Set(ids)]
  const rows = await ctx.db.segment.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, description: true, aiPersona: true },
  })
  return wanted.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw invalid('segmentIds', 'One of these segments does not exist any more.')
    return { id, name: row.name, description: row.description, persona: personaOf(row) }
  })
}

/** The persona's language before that of the brief. */
export const languageFor = (segment: SegmentThen | null, language: string): string =>
  segment?.persona.language ?? language
