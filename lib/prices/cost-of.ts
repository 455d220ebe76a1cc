import type { PriceBook } from './prices-of'
import { type Costs, MAILS_OF_A_PRICE, type Price, type Usage } from './schema'

/** How much closer a price names a message: its country first, then its category. */
const closeness = ({ country, category }: Price): number => (country === '' ? 0 : 2) + (category === '' ? 0 : 1)

/** The price of a message on a day: of those that hold for it the closest, and of these the latest that has begun. */
export function priceOf(
  prices: readonly Price[],
  of: Pick<Usage, 'day' | 'channel' | 'country' | 'category'>,
): Price | null {
  const holding = prices.filter(
    ({ channel, country, category, validFrom }) =>
      channel === of.channel &&
      ['', of.country].includes(country) &&
      ['', of.category].includes(category) &&
      validFrom <= of.day,
  )
  return holding.toSorted((a, b) => closeness(b) - closeness(a) || b.validFrom.localeCompare(a.validFrom))[0] ?? null
}

function microOf({ micro }: Price, { channel, messages, parts }: Usage): number {
  if (channel === 'email') return (messages * micro) / MAILS_OF_A_PRICE
  return (channel === 'sms' ? parts : messages) * micro
}

/** What messages cost by their account's prices of their days; nothing is converted, so there is one sum a currency. */
export function costOf(book: PriceBook, usage: readonly Usage[]): Costs {
  const sums = new Map<string, number>()
  let unpriced = 0
  for (const one of usage) {
    const price = priceOf(book(one.accountId).prices, one)
    if (price) sums.set(price.currency, (sums.get(price.currency) ?? 0) + microOf(price, one))
    else unpriced += one.messages
  }
  const amounts = [...sums].map(([currency, micro]) => ({ currency, micro: Math.round(micro) }))
  return { amounts, unpriced }
}
