import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertTeam, RULE_FIELDS, ruleView } from './assignment-rule'
import { MOST_ASSIGNMENT_RULES, ruleInput } from './schema'

/** Behind those that are there: the first that fits decides. */
export const createRule = command({
  name: 'assignment_rules.create',
  access: 'conversations:admin',
  input: ruleInput,
  route: {
    method: 'POST',
    path: '/assignment-rules',
    summary: 'Create an assignment rule',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    await assertTeam(ctx, input.teamId)
    const position = await ctx.db.assignmentRule.count()
    if (position >= MOST_ASSIGNMENT_RULES) throw conflict(`There are at most ${MOST_ASSIGNMENT_RULES} rules.`)
    const row = await ctx.db.assignmentRule.create({ data: { id: newId(), ...input, position }, select: RULE_FIELDS })
    ctx.audit({ resourceId: row.id, after: ruleView(row) })
    return ruleView(row)
  },
})
