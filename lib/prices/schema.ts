import { z } from 'zod'
import { currencyCode, line, uuid } from '@/lib/kernel/schema'

export { callingCodeOf } from './calling-code'

export const PRICED_CHANNELS = ['email', 'sms', 'whatsapp'] as const
export type PricedChannel = (typeof PRICED_CHANNELS)[number]

/** A price is of a thousand mails, of one part of a text message, or of one WhatsApp message. */
export const MAILS_OF_A_PRICE = 1_000
/** Kinds of WhatsApp messages that are billed apart. */
export const MESSAGE_CATEGORIES = ['marketing', 'utility', 'authentication', 'service'] as const

const MOST_MICRO = 1_000_000_000_000

const price = z.strictObject({
  channel: z.enum(PRICED_CHANNELS),
  /** The calling code of the numbers that it holds for; empty: all for which there is no other price. */
  country: line(5)
    .transform((typed) => typed.replace(/^(\+|00)/, ''))
    .pipe(z.string().regex(/^[1-9]\d{0,2}$/, 'is not a calling code like +49'))
    .or(z.literal(''))
    .default(''),
  category: z.enum(MESSAGE_CATEGORIES).or(z.literal('')).default(''),
  /** The first day (UTC) on which it holds; until the next price of the same begins. */
  validFrom: z.iso.date('is not a date like 2026-03-31'),
  currency: currencyCode,
  /** Millionths of the currency. */
  micro: z.number().int().min(0).max(MOST_MICRO),
})

/** Mails cost the same wherever they go, and only WhatsApp knows categories. */
const fits = ({ channel, country, category }: z.output<typeof price>): boolean =>
  (channel !== 'email' || country === '') && (channel === 'whatsapp' || category === '')
const REFUSED = { error: 'does not fit the channel', path: ['channel'] }

export const addPriceInput = price.refine(fits, REFUSED)
export const updatePriceInput = price.extend({ priceId: uuid }).refine(fits, REFUSED)
export const priceIdInput = z.strictObject({ priceId: uuid })

export type Price = z.output<typeof price>
export type PriceView = Price & { id: string }

/** An amount in millionths of its currency. */
export type Cost = { currency: string; micro: number }
/** What messages are billed by, how many there are, and whose they are. */
export type Usage = {
  /** The sub-account; null: the main one. */
  accountId: string | null
  day: string
  channel: PricedChannel
  country: string
  category: string
  messages: number
  parts: number
}
/** `unpriced`: messages for which there is no price. Unknown is never nothing. */
export type Costs = { amounts: Cost[]; unpriced: number }
