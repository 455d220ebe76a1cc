import { newId } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { silenceInput } from './schema'

const MINUTE_MS = 60_000

/** Nobody is told of a rule, a company or both for a time; alerts still open and close. */
export const silenceAlerts = platformCommand({
  name: 'alerts.silence',
  access: 'alerts:handle',
  input: silenceInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { minutes, ...of } = input
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
