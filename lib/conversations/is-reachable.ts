import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { assertReachable } from './assert-reachable'

type Place = { channel: string; address: string | null }

/** Whether something may be said to a customer now, where they have written. */
export async function isReachable(
  ctx: TenantContext,
  place: Place,
  contact: { emailNormalized: string | null },
): Promise<boolean> {
  if (place.channel === 'web_form' && contact.emailNormalized === null) return false
  const address = place.channel === 'web_form' ? contact.emailNormalized : place.address
  try {
    await assertReachable(ctx, { channel: place.channel === 'web_form' ? 'email' : place.channel, address }, '')
    return true
  } catch (error) {
    if (isAppError(error, 'conflict')) return false
    throw error
  }
}
