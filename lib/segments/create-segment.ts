import { conflict, newId } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { checkRules } from './checked-rules'
import { ruleColumns } from './rule-columns'
import { MOST_SEGMENTS, segmentInput } from './schema'
import { segmentView } from './segment-view'
import { workingAccount } from './surroundings'

export const createSegment = command({
  name: 'segments.create',
  access: 'contacts:write',
  input: segmentInput,
  route: {
    method: 'POST',
    path: '/segments',
    summary: 'Create a segment',
    description: 'With `rules` its members are found and kept up; without them it is a list that is kept by hand.',
    tags: ['Contacts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name, description, persona, rules } }) => {
    assertAllRows(ctx, 'contacts:write')
    if ((await ctx.db.segment.count()) >= MOST_SEGMENTS) {
      throw conflict(`There are at most ${MOST_SEGMENTS} segments. Delete one that is not used.`)
    }
    if (rules) await checkRules(ctx, workingAccount(ctx), rules)
    const id = newId()
    const { count } = await ctx.db.segment.createMany({
      data: [
        {
          id,
          name,
          description,
          aiPersona: persona,
          ...ruleColumns(rules),
        },
      ],
      skipDuplicates: true,
    })
    const row = await ctx.db.segment.findFirst({ where: { id } })
    if (count === 0 || !row) throw conflict('There is a segment with this name already.')
    if (rules) ctx.emit('segment.rules_changed', { segmentId: id })
    const view = segmentView(row)
    ctx.audit({ resourceId: id, after: view })
    return view
  },
})
