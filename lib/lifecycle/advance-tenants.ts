import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { NO_REQUEST, platformCommand, systemActor } from '@/lib/operations'
import { beginErasure } from './begin-erasure'
import { moveTenant, usualDays } from './move-tenant'
import { AUTOMATIC } from './schema'
import { readSettings } from './settings'

const BATCH = 100

/** The next step of one company, when it is due by the database's clock; anything else leaves it as it is. */
const advanceTenant = platformCommand({
  name: 'tenants.advance',
  access: 'system',
  input: z.strictObject({ id: z.uuid(), status: z.enum(['trial', 'past_due', 'suspended', 'closing']) }),
  handler: async ({ ctx, db, input, audit }) => {
    const transition = AUTOMATIC[input.status]
    const options = { tenantId: input.id, reason: null, actor: ctx.actor, onlyWhenDue: true }
    audit({ resourceId: input.id, before: { status: input.status }, detail: transition })
    if (transition === 'erase') return (await beginErasure(db, options)) !== null
    const days = usualDays(await readSettings(), transition, false)
    return (await moveTenant(db, { ...options, transition, days })) !== null
  },
})

/** Moves every company whose time has come. Each step is a transaction of its own. @returns how many steps were taken */
export async function advanceTenants(isStopped: () => boolean = () => false): Promise<number> {
  let moved = 0
  for (;;) {
    const due = await platformDb().$queryRaw<{ id: string; status: keyof typeof AUTOMATIC }[]>`
      SELECT id::text, status FROM platform.tenant
      WHERE status_until <= now() AND status IN ('trial', 'past_due', 'suspended', 'closing')
      ORDER BY status_until LIMIT ${BATCH}`
    for (const tenant of due) {
      if (isStopped()) return moved
      const isMoved = await advanceTenant({ actor: systemActor('lifecycle'), request: NO_REQUEST }, tenant)
      if (isMoved) moved += 1
    }
    if (due.length < BATCH) return moved
  }
}
