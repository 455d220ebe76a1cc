import { conflict, invalid, notFound } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { checkRules } from './checked-rules'
import { ruleColumns } from './rule-columns'
import { updateSegmentInput } from './schema'
import { segmentView } from './segment-view'
import { accountOf } from './surroundings'

export const updateSegment = command({
  name: 'segments.update',
  access: 'contacts:write',
  input: updateSegmentInput,
  about: { model: 'segment', id: ({ segmentId }) => segmentId },
  route: { method: 'PATCH', path: '/segments/{segmentId}', summary: 'Change a segment', tags: ['Contacts'] },
  handler: async ({ ctx, input: { segmentId, version, name, description, persona, rules } }) => {
    assertAllRows(ctx, 'contacts:write')
    const before = await ctx.db.segment.findFirst({ where: { id: segmentId } })
    if (!before) throw notFound('Segment')
    if (rules && before.kind !== 'rules') throw invalid('rules', 'a list has none: it is kept by hand')
    if (rules) await checkRules(ctx, accountOf(ctx, before), rules, segmentId)
    if (name !== undefined && name !== before.name) {
      const taken = await ctx.db.segment.findFirst({ where: { name, id: { not: segmentId } }, select: { id: true } })
      if (taken) throw conflict('There is a segment with this name already.')
    }
    const isOther = rules !== undefined && JSON.stringify(rules) !== JSON.stringify(before.rules)
    const { count } = await ctx.db.segment.updateMany({
      where: { id: segmentId, version },
      data: {
        version: { increment: 1 },
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        ...(persona === undefined ? {} : { aiPersona: persona }),
        ...(isOther ? { ...ruleColumns(rules), refreshedAt: null } : {}),
      },
    })
    if (count === 0) throw conflict('Somebody else has changed this segment. Load it again.')
    const row = await ctx.db.segment.findFirst({ where: { id: segmentId } })
    if (!row) throw notFound('Segment')
    if (isOther) ctx.emit('segment.rules_changed', { segmentId })
    const view = segmentView(row)
    ctx.audit({ resourceId: segmentId, before: segmentView(before), after: view })
    return view
  },
})
