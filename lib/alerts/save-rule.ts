import { newId, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { ruleView } from './rule-view'
import { saveRuleInput } from './schema'

/** Adds or changes a rule. What is open of it is judged by the new words at the next minute. @throws not_found */
export const saveRule = platformCommand({
  name: 'alerts.save-rule',
  access: 'alerts:write',
  input: saveRuleInput,
  handler: async ({ ctx, db, input: { id, ...given }, audit }) => {
    if (id === null) {
      const row = await db.alertRule.create({ data: { id: newId(), ...given, createdBy: ctx.actor.label } })
      audit({ resourceId: row.id, after: given })
      return ruleView(row)
    }
    const before = await db.alertRule.findFirst({ where: { id } })
    if (!before) throw notFound('Rule')
    const row = await db.alertRule.update({ where: { id }, data: given })
    audit({ resourceId: id, before: ruleView(before), after: given })
    return ruleView(row)
  },
})
