import { invalid, newId } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { assertCompany } from './assert-company'
import { silenceInput } from './schema'

const MINUTE_MS = 60_000

/**
 * Nobody is told of a rule, of a company, of a rule at a company, or (naming neither) of anything for a time; alerts still
 * open and close. What still fires when it is over is told then. @throws invalid
 */
export const silenceAlerts = platformCommand({
  name: 'alerts.silence',
  access: 'alerts:handle',
  input: silenceInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { minutes, ...of } = input
    await assertCompany(db, of.tenantId)
    if (of.ruleId && !(await db.alertRule.findUnique({ where: { id: of.ruleId }, select: { id: true } }))) {
      throw invalid('ruleId', 'is not a rule')
    }
    const endsAt = new Date(Date.now() + minutes * MINUTE_MS)
    const row = await db.alertSilence.create({ data: { id: newId(), ...of, endsAt, createdBy: ctx.actor.label } })
    await db.alert.updateMany({
      where: {
        status: 'firing',
        ...(input.ruleId ? { ruleId: input.ruleId } : {}),
        ...(input.tenantId ? { tenantId: input.tenantId } : {}),
      },
      data: { isSilenced: true },
    })
    audit({ resourceId: row.id, after: { ...of, endsAt } })
    return { id: row.id, endsAt }
  },
})
