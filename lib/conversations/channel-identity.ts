import type { CarriedChannel } from './schema'

/** What names a contact who writes through a channel. */
export const identityKindOf = (channel: CarriedChannel): 'phone' | 'whatsapp' | 'email' => {
  if (channel === 'sms') return 'phone'
  return channel
}
