import { contactsAt, readMailToken } from '@/lib/campaigns'
import { readDeliveryToken } from '@/lib/deliveries'
import type { TenantContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import type { ToldEvent } from './schema'

/** An answer belongs to whoever has written there lately. */
const LATELY_MS = 30 * 86_400_000

type Status = Extract<ToldEvent, { kind: 'status' }>
type Text = Extract<ToldEvent, { kind: 'text' }>

/** A sub-account; null: the main account. */
export type Account = string | null

/** The account whose message a status is of. @param all sees all accounts of the company */
export async function accountOfStatus(all: TenantContext, { about }: Status): Promise<Account> {
  if (about === null) return null
  const message = readDeliveryToken(all.tenantId, about)
  const mail = message ? null : readMailToken(all.tenantId, about)
  const select = { subTenantId: true } as const
  const row = message
    ? await all.db.conversation.findFirst({ where: { id: message.conversationId }, select })
    : mail && (await all.db.campaign.findFirst({ where: { id: mail.campaignId }, select }))
  return row?.subTenantId ?? null
}

/**
 * The account that somebody answers who writes to a number which several share: the one that last had to do with them there, by a
 * conversation or a campaign; else the main account. @param sharing the sub-accounts among which it may be
 */
export async function accountOfText(
  all: TenantContext,
  channel: SuppressedChannel,
  { from, connectionId: connectionRef }: Pick<Text, 'from' | 'connectionId'>,
  sharing: readonly string[],
): Promise<Account> {
  const among = { OR: [{ subTenantId: null }, { subTenantId: { in: [...sharing] } }] }
  const select = { subTenantId: true } as const
  const [talk, contactIds] = await Promise.all([
    connectionRef === null
      ? null
      : all.db.conversation.findFirst({
          where: { channel, address: from, connectionRef, ...among },
          orderBy: { lastMessageAt: 'desc' },
          select: { ...select, lastMessageAt: true },
        }),
    contactsAt(all, channel, [from]),
  ])
  const since = new Date(Date.now() - LATELY_MS)
  const sent =
    contactIds.length === 0
      ? null
      : await all.db.campaignRecipient.findFirst({
          where: { contactId: { in: contactIds }, sentAt: { gte: since }, campaign: { channel }, ...among },
          orderBy: { sentAt: 'desc' },
          select: { ...select, sentAt: true },
        })
  const isOfCampaign = sent?.sentAt && (!talk || sent.sentAt > talk.lastMessageAt)
  return (isOfCampaign ? sent : talk)?.subTenantId ?? null
}
