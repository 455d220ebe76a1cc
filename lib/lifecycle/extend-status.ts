import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { extendInput } from './schema'

/** Moves the end of a trial, a grace period or a restore window to so many days from now. */
export const extendStatus = platformCommand({
  name: 'tenants.extend-status',
  access: 'companies:lifecycle',
  input: extendInput,
  handler: async ({ ctx, db, input, audit }) => {
    const rows = await db.$queryRaw<{ status: string; before: Date; until: Date }[]>`
      UPDATE platform.tenant AS t SET status_until = now() + make_interval(days => ${input.days}::int), updated_at = now()
      FROM (SELECT id, status_until FROM platform.tenant WHERE id = ${input.id}::uuid FOR UPDATE) AS old
      WHERE t.id = old.id AND t.status IN ('trial', 'past_due', 'suspended', 'closing')
      RETURNING t.status, old.status_until AS before, t.status_until AS until`
    const changed = rows[0]
    if (!changed) throw conflict('There is no period that could be extended.')
    const { status, before, until } = changed
    await db.lifecycleEvent.create({
      data: {
        tenantId: input.id,
        name: 'extend',
        fromStatus: status,
        toStatus: status,
        reason: input.reason,
        actorKind: ctx.actor.kind,
        actorLabel: ctx.actor.label,
        until,
        notifiedAt: new Date(),
      },
    })
    await tenantChanged(input.id, db)
    audit({ resourceId: input.id, before: { until: before }, after: { until, reason: input.reason } })
    return { id: input.id, until }
  },
})
