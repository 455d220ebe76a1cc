import { NO_REQUEST, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant, isServed } from '@/lib/tenancy'
import type { Turn, TurnLine } from './turn-line'

/** A company that is not served now may be in a while. */
const CLOSED_WAIT_MS = 10 * 60_000

/** The account whose turn it is; null where it has none now: then it has left the line, or waits. */
export async function contextOfTurn(line: TurnLine, turn: Turn, actor: string): Promise<TenantContext | null> {
  const tenant = await findTenant({ id: turn.accountId })
  if (!tenant || tenant.status === 'deleting') {
    await line.leave(turn)
    return null
  }
  if (!isServed(tenant.status)) {
    await line.end(turn, CLOSED_WAIT_MS)
    return null
  }
  return tenantContext(tenant, systemActor(actor), NO_REQUEST, tenant.accountId)
}
