import { conflict, invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { LONGEST_TEXT_MESSAGE } from './schema'

const ANSWERED_ALL_THE_SAME: ReadonlySet<string> = new Set(['email', 'whatsapp'])

/** How long somebody may be answered on WhatsApp after they have written (Meta's customer service window). */
const WINDOW_MS = 86_400_000

type Place = { channel: string; address: string | null }

/**
 * Why nothing may go to an address any more. Whoever has unsubscribed from mailings, or from marketing on WhatsApp, still gets answers
 * to what they write.
 */
export async function suppressionOf(ctx: TenantContext, { channel, address }: Place): Promise<string | null> {
  if (address === null) return null
  const row = await ctx.db.suppression.findFirst({ where: { channel, address }, select: { reason: true } })
  return row && !(ANSWERED_ALL_THE_SAME.has(channel) && row.reason === 'unsubscribed') ? row.reason : null
}

/** Until when somebody may be answered on WhatsApp: a day after they have last written; null where that is over. */
export async function windowEnd({ db }: TenantContext, address: string | null): Promise<Date | null> {
  if (address === null) return null
  const since = new Date(Date.now() - WINDOW_MS)
  const where = { authorKind: 'contact', createdAt: { gte: since }, conversation: { channel: 'whatsapp', address } }
  const last = await db.message.findFirst({ where, orderBy: { createdAt: 'desc' }, select: { createdAt: true } })
  return last && new Date(last.createdAt.getTime() + WINDOW_MS)
}

const WORDS: Readonly<Record<string, string>> = {
  unsubscribed: 'This number has asked for no more messages. Only its owner can change that, by writing START.',
  bounced: 'Nothing arrives at this address. It is on the list of suppressed addresses.',
}

/** @throws conflict where nothing may go to the customer's address, or not any more, invalid where the message is too long for the channel */
export async function assertReachable(
  ctx: TenantContext,
  place: Place,
  body: string,
  { isTemplate = false }: { isTemplate?: boolean } = {},
): Promise<void> {
  if (place.channel === 'sms' && body.length > LONGEST_TEXT_MESSAGE)
    throw invalid('body', 'is too long for a text message')
  if (place.channel === 'whatsapp' && !isTemplate && !(await windowEnd(ctx, place.address))) {
    throw conflict('WhatsApp takes answers within 24 hours after somebody has written. Send an approved template.')
  }
  const reason = await suppressionOf(ctx, place)
  if (reason !== null) throw conflict(WORDS[reason] ?? 'This address is on the list of suppressed addresses.')
}
