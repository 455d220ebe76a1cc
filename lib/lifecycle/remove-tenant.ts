import { platformDb } from '@/lib/db'
import { tenantChanged } from '@/lib/tenancy'
import { eraseEverywhere } from './erase-everywhere'
import { eraseTarget } from './erase-target'

/** Undoes a company that never went online, without a certificate; the record of its making stays. Safe to repeat. */
export async function removeTenant(tenantId: string): Promise<void> {
  const target = await eraseTarget(tenantId, ['provisioning_run'])
  if (!target) return
  await platformDb().tenant.update({ where: { id: tenantId }, data: { status: 'deleting', statusBefore: null } })
  await tenantChanged(tenantId)
  await eraseEverywhere(target)
}
