import { conflict, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { ruleView } from './rule-view'
import { idInput } from './schema'

/** Removes a rule with its alerts. What the platform came with can only be switched off. @throws not_found, conflict */
export const removeRule = platformCommand({
  name: 'alerts.remove-rule',
  access: 'alerts:write',
  input: idInput,
  handler: async ({ db, input, audit }) => {
    const row = await db.alertRule.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Rule')
    if (row.builtInKey) throw conflict('This rule comes with the platform. Switch it off instead.')
    await db.alertRule.delete({ where: { id: row.id } })
    audit({ resourceId: row.id, before: ruleView(row) })
  },
})
