import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { RULE_FIELDS, ruleView } from './assignment-rule'
import type { AssignmentRuleView } from './schema'

const MOST = 500

/** In the order in which they are asked. */
export const listRules = query({
  name: 'assignment_rules.list',
  access: 'conversations:admin',
  input: noInput,
  route: { method: 'GET', path: '/assignment-rules', summary: 'List assignment rules', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<AssignmentRuleView[]> => {
    const rows = await ctx.db.assignmentRule.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: RULE_FIELDS,
    })
    return rows.map(ruleView)
  },
})
