import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { ruleView } from './rule-view'
import { idInput } from './schema'

/** One alert rule. @throws not_found */
export const getRule = platformQuery({
  name: 'alerts.get-rule',
  access: 'console:read',
  input: idInput,
  handler: async ({ db, input }) => {
    const row = await db.alertRule.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Rule')
    return ruleView(row)
  },
})
