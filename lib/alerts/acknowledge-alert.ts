import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { idInput } from './schema'

/** Says that somebody looks after an alert; it leaves the bell. @throws not_found when it is over */
export const acknowledgeAlert = platformCommand({
  name: 'alerts.acknowledge',
  access: 'alerts:handle',
  input: idInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { count } = await db.alert.updateMany({
      where: { id: input.id, status: 'firing', acknowledgedAt: null },
      data: { acknowledgedBy: ctx.actor.label, acknowledgedAt: new Date() },
    })
    if (count === 0) throw notFound('Alert')
    audit({ resourceId: input.id })
  },
})
