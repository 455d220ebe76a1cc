import { randomBytes } from 'node:crypto'
import type { PhoneMessage, PhoneStore } from '../phone/phone-store'
import type { Subscription } from './subscriptions'
import { tellChange } from './tell-whatsapp'

const unixNow = (): string => String(Math.floor(Date.now() / 1_000))

const subscriptionOf = ({ told }: PhoneMessage): Subscription => ({
  account: told.account,
  url: told.url,
  secret: told.secret,
})

const metadataOf = ({ company }: PhoneMessage) => ({ display_phone_number: company, phone_number_id: company })

/** A number, or the id of somebody who shows none. */
const isNumber = (phone: string): boolean => phone.startsWith('+')

/** What somebody answers in WhatsApp. */
export function replyInWhatsApp(store: PhoneStore, to: PhoneMessage, text: string): PhoneMessage {
  const { phone } = to
  const answer: PhoneMessage = {
    ...to,
    id: `wamid.${randomBytes(24).toString('base64url')}`,
    direction: 'in',
    text,
    status: 'sent',
    at: new Date().toISOString(),
  }
  store.add(answer)
  const who = isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }
  const from = isNumber(phone) ? { from: phone.slice(1) } : { from_user_id: phone }
  tellChange(subscriptionOf(to), 'messages', {
    messaging_product: 'whatsapp',
    metadata: metadataOf(to),
    contacts: [who],
    messages: [
      { ...from, id: answer.id, timestamp: unixNow(), type: 'text', text: { body: text }, context: { id: to.id } },
    ],
  })
  return answer
}

/** The switch in the app: no more marketing of this company, or again. Whoever has turned it off gets none (131050). */
export function preferInWhatsApp(store: PhoneStore, to: PhoneMessage, value: 'stop' | 'resume'): void {
  const { phone } = to
  store.prefer(to, value)
  tellChange(subscriptionOf(to), 'user_preferences', {
    messaging_product: 'whatsapp',
    metadata: metadataOf(to),
    contacts: [isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }],
    user_preferences: [
      {
        ...(isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }),
        detail: `User requested to ${value} marketing messages`,
        category: 'marketing_messages',
        value,
        timestamp: Number(unixNow()),
      },
    ],
  })
}
