import type { TenantContext } from '@/lib/operations'
import { suppressionOf } from './assert-reachable'

type Place = { contactId: string; channel: string; address: string }

/**
 * Whether somebody wants nothing there, or nothing arrives: they have said stop, have refused such messages, or the address is
 * suppressed. On WhatsApp a stop is of marketing alone.
 */
export async function refusalOf(
  ctx: TenantContext,
  { contactId, channel, address }: Place,
  purpose: 'service' | 'marketing',
): Promise<'refused' | 'suppressed' | null> {
  const isStop = channel !== 'whatsapp' || purpose === 'marketing'
  const [stopped, consent, suppression] = await Promise.all([
    isStop ? ctx.db.suppression.count({ where: { channel, address, reason: 'unsubscribed' }, take: 1 }) : 0,
    ctx.db.contactConsent.findFirst({
      where: { contactId, channel, purpose },
      orderBy: { at: 'desc' },
      select: { state: true },
    }),
    suppressionOf(ctx, { channel, address }),
  ])
  if (stopped > 0 || consent?.state === 'denied') return 'refused'
  return suppression === null ? null : 'suppressed'
}
