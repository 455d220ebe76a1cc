import { conflict, invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { LONGEST_TEXT_MESSAGE } from './schema'

type Place = { channel: string; address: string | null }

/** Why nothing may go to an address any more: whoever has unsubscribed from mailings still gets answers to their mails. */
export async function suppressionOf(ctx: TenantContext, { channel, address }: Place): Promise<string | null> {
  if (address === null) return null
  const row = await ctx.db.suppression.findFirst({ where: { channel, address }, select: { reason: true } })
  return row && !(channel === 'email' && row.reason === 'unsubscribed') ? row.reason : null
}

const WORDS: Readonly<Record<string, string>> = {
  unsubscribed: 'This number has asked for no more messages. Only its owner can change that, by writing START.',
  bounced: 'Nothing arrives at this address. It is on the list of suppressed addresses.',
}

/** @throws conflict where nothing may go to the customer's address, invalid where the message is too long for the channel */
export async function assertReachable(ctx: TenantContext, place: Place, body: string): Promise<void> {
  if (place.channel === 'sms' && body.length > LONGEST_TEXT_MESSAGE)
    throw invalid('body', 'is too long for a text message')
  const reason = await suppressionOf(ctx, place)
  if (reason !== null) throw conflict(WORDS[reason] ?? 'This address is on the list of suppressed addresses.')
}
