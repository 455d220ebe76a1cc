import type { CarriedChannel } from './schema'

const KINDS = { sms: 'phone', whatsapp: 'whatsapp', email: 'email', api: 'external' } as const

/** What names a contact who writes through a channel. */
export const identityKindOf = (channel: CarriedChannel): (typeof KINDS)[CarriedChannel] => KINDS[channel]
