import { type NumberPlace, placesOfNumbers } from '@/lib/channels'
import { env, equalInConstantTime, forbidden, logger, notFound, unauthenticated } from '@/lib/kernel'
import { systemActor, tenantContext } from '@/lib/operations'
import { isSigned, readTold, type WhatsAppTold } from '@/lib/providers/whatsapp'
import { findTenant } from '@/lib/tenancy'
import { eventOfWhatsApp } from './event-of-whatsapp'
import type { Told } from './schema'
import { storeForAccounts } from './store-for-accounts'

type Asked = { mode: string | null; token: string | null; challenge: string | null }

/** Meta asks whether the installation's one address is ours. @returns what it wants back @throws forbidden, not_found */
export function verifySharedWhatsapp({ mode, token, challenge }: Asked): string {
  const { WHATSAPP_VERIFY_TOKEN } = env()
  if (!WHATSAPP_VERIFY_TOKEN) throw notFound('Address')
  const isRight = mode === 'subscribe' && equalInConstantTime(token ?? '', WHATSAPP_VERIFY_TOKEN)
  if (!isRight || challenge === null) throw forbidden('The verify token is wrong')
  return challenge
}

/** Who hears of something: the number's holder; of what is of no number, everybody with a number of the business account, once. */
function hearers(told: WhatsAppTold, places: readonly NumberPlace[]): NumberPlace[] {
  if (told.numberId !== null) return places.filter(({ numberRef }) => numberRef === told.numberId)
  const ofAccount = places.filter(({ accountRef }) => accountRef === told.accountId)
  return [...new Map(ofAccount.reverse().map((place) => [place.accountId, place])).values()]
}

/**
 * What Meta tells at the installation's one address, for all companies whose numbers belong to the operator's app. What is of a number
 * that nobody holds is logged and dropped: there is nobody whose it would be.
 * @throws not_found, unauthenticated without a signature, forbidden with a wrong one
 */
export async function takeSharedWhatsapp({ signature, body }: { signature: string | null; body: Buffer }) {
  const { WHATSAPP_APP_SECRET } = env()
  if (!WHATSAPP_APP_SECRET) throw notFound('Address')
  if (signature === null) throw unauthenticated('The signature is missing')
  if (!isSigned(signature, WHATSAPP_APP_SECRET, body)) throw forbidden('The signature is wrong')
  const all = readTold(body)
  const places = await placesOfNumbers(
    [...new Set(all.flatMap(({ numberId }) => numberId ?? []))],
    [...new Set(all.flatMap(({ numberId, accountId }) => (numberId === null && accountId ? [accountId] : [])))],
  )
  const shares = new Map<string, { place: NumberPlace; told: Told[] }>()
  for (const one of all) {
    const heard = hearers(one, places)
    if (heard.length === 0)
      logger.warn({ numberId: one.numberId }, 'WhatsApp tells of a number that nobody has connected')
    for (const place of heard) {
      const share = shares.get(place.connectionId) ?? { place, told: [] }
      share.told.push(eventOfWhatsApp(one, place.connectionId))
      shares.set(place.connectionId, share)
    }
  }
  let stored = 0
  for (const { place, told } of shares.values()) {
    const tenant = await findTenant({ id: place.accountId })
    if (!tenant) continue
    const worker = tenantContext(tenant, systemActor('message-intake'))
    const heard = { channel: 'whatsapp', connection: { id: place.connectionId }, told } as const
    stored += (await storeForAccounts(worker, heard)).stored
  }
  return { stored }
}
