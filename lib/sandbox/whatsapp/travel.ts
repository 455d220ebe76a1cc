import type { Fate } from '../phone/faults'
import type { PhoneMessage } from '../phone/phone-store'
import type { Subscription } from './subscriptions'
import { tellChange } from './tell-whatsapp'

type Failure = { code: number; title: string }

/** What is heard of a message only after it was accepted. */
const LATE: Partial<Record<Fate, Failure>> = {
  no_such_number: { code: 131026, title: 'Message undeliverable' },
  undelivered: { code: 131026, title: 'Message undeliverable' },
  stopped: { code: 131050, title: 'User has stopped marketing messages' },
  held_back: { code: 131049, title: 'This message was not delivered to maintain healthy ecosystem engagement' },
  window_closed: { code: 131047, title: 'Re-engagement message' },
}

const unixNow = (): string => String(Math.floor(Date.now() / 1_000))

/** Whom a phone's address names: a user without a number has an id alone. */
export const recipientFields = (phone: string): Record<string, string> =>
  phone.startsWith('+') ? { recipient_id: phone.slice(1) } : { recipient_user_id: phone }

/** Sent, there, read: or not. @param about our customer's own words, which come back with each */
export function travel(
  message: PhoneMessage,
  subscription: Subscription,
  numberId: string,
  about: string | null,
  fate: Fate,
): void {
  const tell = (status: PhoneMessage['status'], more: object = {}) => {
    message.status = status
    tellChange(subscription, 'messages', {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: message.company, phone_number_id: numberId },
      statuses: [
        {
          id: message.id,
          status,
          timestamp: unixNow(),
          ...recipientFields(message.phone),
          ...(about === null ? {} : { biz_opaque_callback_data: about }),
          ...more,
        },
      ],
    })
  }
  const failure = LATE[fate]
  if (failure) {
    const { code, title } = failure
    tell('failed', { errors: [{ code, title, message: title, error_data: { details: `${title}.` } }] })
    return
  }
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' }
  for (const status of ['sent', 'delivered', 'read'] as const) tell(status, { pricing })
}
