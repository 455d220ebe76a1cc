import { type MailToken, readMailToken } from '@/lib/campaigns'
import type { MailEvent } from './schema'

/** Message ids are made of the two ids (`write-mail.ts`). */
const IDS = /^<?([\da-f-]{36})\.([\da-f-]{36})@/i

/** Whose message the event is about by what the message itself carries; `isSigned`: nobody else can have made it. */
export function messageOf(
  tenantId: string,
  { token, messageId }: Pick<MailEvent, 'token' | 'messageId'>,
): (MailToken & { isSigned: boolean }) | null {
  const signed = token ? readMailToken(tenantId, token) : null
  if (signed) return { ...signed, isSigned: true }
  const [, campaignId, contactId] = IDS.exec(messageId ?? '') ?? []
  return campaignId && contactId ? { campaignId, contactId, isSigned: false } : null
}
