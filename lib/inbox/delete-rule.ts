import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { RULE_FIELDS, ruleView } from './assignment-rule'
import { ruleIdInput } from './schema'

export const deleteRule = command({
  name: 'assignment_rules.delete',
  access: 'conversations:admin',
  input: ruleIdInput,
  about: { model: 'assignmentRule', id: ({ ruleId }) => ruleId },
  route: {
    method: 'DELETE',
    path: '/assignment-rules/{ruleId}',
    summary: 'Delete an assignment rule',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { ruleId } }) => {
    const before = await ctx.db.assignmentRule.findFirst({ where: { id: ruleId }, select: RULE_FIELDS })
    if (!before) throw notFound('Rule')
    await ctx.db.assignmentRule.delete({ where: ctx.key(ruleId), select: { id: true } })
    ctx.audit({ resourceId: ruleId, before: ruleView(before) })
    return { id: ruleId }
  },
})
