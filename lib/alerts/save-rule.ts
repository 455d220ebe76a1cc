import type { PlatformClient } from '@/lib/db'
import { invalid, newId, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { assertCompany } from './assert-company'
import { ruleView } from './rule-view'
import { type RuleInput, saveRuleInput } from './schema'

/** What a rule names has to be there. @throws invalid */
async function assertNamed(
  db: Pick<PlatformClient, 'tenant' | 'plan' | 'alertChannel'>,
  { tenantId, planId, channels }: Pick<RuleInput, 'tenantId' | 'planId' | 'channels'>,
): Promise<void> {
  await assertCompany(db, tenantId)
  if (planId && !(await db.plan.findUnique({ where: { id: planId }, select: { id: true } }))) {
    throw invalid('planId', 'is not a plan')
  }
  const known = await db.alertChannel.count({ where: { id: { in: channels } } })
  if (known < new Set(channels).size) throw invalid('channels', 'names a channel that does not exist')
}

/** Adds or changes a rule. What is open of it is judged by the new words at the next minute. @throws not_found, invalid */
export const saveRule = platformCommand({
  name: 'alerts.save-rule',
  access: 'alerts:write',
  input: saveRuleInput,
  handler: async ({ ctx, db, input: { id, ...given }, audit }) => {
    await assertNamed(db, given)
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
