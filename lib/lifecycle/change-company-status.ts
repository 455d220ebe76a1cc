import { conflict, notFound } from '@/lib/kernel'
import { type Actor, platformCommand } from '@/lib/operations'
import { moveTenant, type PlatformTransaction, usualDays } from './move-tenant'
import { type ManualTransition, type TransitionName, transitionInput } from './schema'
import { readSettings } from './settings'

/** A company that comes back to a status with a grace period gets that period anew. */
const REACHED_BY: Record<string, TransitionName> = { trial: 'start_trial', past_due: 'mark_past_due' }

type Change = { id: string; transition: ManualTransition; reason: string; days?: number | undefined; actor: Actor }

/**
 * A step that somebody takes, in the caller's transaction: the verb of the console and bulk runs share it.
 * @throws not_found, conflict when the company is not in a status from which this may happen
 */
export async function changeStatus(db: PlatformTransaction, change: Change) {
  const { id, transition, reason, actor } = change
  const tenant = await db.tenant.findFirst({ where: { id } })
  if (!tenant) throw notFound('Company')
  const settings = await readSettings()
  const reached = transition === 'restore' ? (REACHED_BY[tenant.statusBefore ?? ''] ?? 'activate') : transition
  const days = change.days ?? usualDays(settings, reached, true)
  const moved = await moveTenant(db, { tenantId: id, transition, reason, actor, days })
  if (!moved) throw conflict('The company is not in a state from which this is possible.')
  return moved
}

/** One step of a company's life, by hand and with a reason; every process knows it at once. */
export const changeCompanyStatus = platformCommand({
  name: 'tenants.change-status',
  access: 'companies:lifecycle',
  input: transitionInput,
  route: { method: 'POST', path: '/companies/{id}/status', summary: 'Change a company’s status', tags: ['Companies'] },
  handler: async ({ ctx, db, input, audit }) => {
    const moved = await changeStatus(db, { ...input, actor: ctx.actor })
    audit({
      resourceId: input.id,
      before: { status: moved.from },
      after: { status: moved.to, reason: input.reason, until: moved.until },
      detail: input.transition,
    })
    return { id: input.id, status: moved.to, until: moved.until }
  },
})
