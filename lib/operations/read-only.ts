import { AppError } from '@/lib/kernel'
import { type StandingResource, UNLIMITED } from '@/lib/tenancy'
import type { TenantContext } from './context'
import { limitOf } from './counters'
import { usedOf } from './limits'

/** The rows that count for a limit, with the few fields that name one. */
type Counted = { count(args: { where: object }): Promise<number> }

const overLimit = (resource: string) =>
  new AppError('limit_exceeded', `${resource} limit exceeded: the newest beyond it are read-only`, {
    userMessage:
      'Resource limit exceeded. What is beyond the limit of your plan is read-only until there is room again.',
  })

/**
 * After a downgrade nothing is deleted, but what is beyond the limit, the newest first, may not be changed. Costs one look
 * at the counter as long as the company is within its limit.
 * @param rows the table whose rows count, and which of them do
 * @throws limit_exceeded
 */
export async function assertWithinLimit(
  ctx: TenantContext,
  resource: StandingResource,
  id: string,
  rows: { table: Counted; where?: object },
): Promise<void> {
  const limit = limitOf(ctx, resource)
  if (limit === UNLIMITED || (await usedOf(ctx, resource)) <= limit) return
  const older = await rows.table.count({ where: { ...rows.where, id: { lt: id } } })
  if (older >= limit) throw overLimit(resource)
}
