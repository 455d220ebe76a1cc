import { describe, expect, it } from 'vitest'
import { testMember, testSubAccount, testTenant } from '@/lib/testing'
import { addPrice, costOf, listPrices, removePrice, updatePrice } from '.'
import { callingCodeOf, type Price, type Usage } from './schema'

const price = (given: Partial<Price>): Price => ({
  channel: 'sms',
  country: '',
  category: '',
  validFrom: '2026-01-01',
  currency: 'EUR',
  micro: 80_000,
  ...given,
})
/** One account's prices. */
const bookOf =
  (...prices: Price[]) =>
  () => ({ prices: prices.map((one) => ({ id: '', ...one })), isInherited: false })
const usage = (given: Partial<Usage>): Usage => ({
  accountId: null,
  day: '2026-11-22',
  channel: 'sms',
  country: '49',
  category: '',
  messages: 10,
  parts: 20,
  ...given,
})

describe('a calling code', () => {
  it('has one, two or three digits', () => {
    const codes = ['+12025550123', '+79161234567', '+4930123456', '+9715012345', '+35312345', '+390612345']
    expect(codes.map(callingCodeOf)).toEqual(['1', '7', '49', '971', '353', '39'])
  })
})

describe('costs', () => {
  it('are of parts for texts, of messages for WhatsApp, of thousands for mails', () => {
    const prices = bookOf(
      price({}),
      price({ channel: 'whatsapp', micro: 50_000 }),
      price({ channel: 'email', micro: 900_000 }),
    )
    expect(costOf(prices, [usage({})]).amounts).toEqual([{ currency: 'EUR', micro: 1_600_000 }])
    expect(costOf(prices, [usage({ channel: 'whatsapp' })]).amounts).toEqual([{ currency: 'EUR', micro: 500_000 }])
    expect(costOf(prices, [usage({ channel: 'email', country: '', messages: 500 })]).amounts).toEqual([
      { currency: 'EUR', micro: 450_000 },
    ])
  })

  it('follow the closest price that had begun on the day, one sum a currency, and say what has none', () => {
    const prices = bookOf(
      price({ micro: 1 }),
      price({ country: '49', micro: 10 }),
      price({ country: '49', micro: 100, validFrom: '2026-11-22' }),
      price({ country: '49', micro: 1_000, validFrom: '2026-11-23' }),
      price({ country: '1', currency: 'USD', micro: 7 }),
    )
    expect(costOf(prices, [usage({}), usage({ day: '2026-11-21' }), usage({ country: '33' })]).amounts).toEqual([
      { currency: 'EUR', micro: 20 * (100 + 10 + 1) },
    ])
    const mixed = costOf(prices, [usage({}), usage({ country: '1' }), usage({ channel: 'email', messages: 4 })])
    expect(mixed).toEqual({
      amounts: [
        { currency: 'EUR', micro: 2_000 },
        { currency: 'USD', micro: 140 },
      ],
      unpriced: 4,
    })
  })
})

describe('prices', () => {
  const given = { channel: 'sms' as const, validFrom: '2026-11-01', currency: 'EUR', micro: 75_000 }

  it('are kept, corrected and removed; of the same messages one begins on a day', async () => {
    const { system } = await testTenant()
    const { id } = await addPrice(system, { ...given, country: '+49' })
    await expect(addPrice(system, { ...given, country: '0049' })).rejects.toMatchObject({ code: 'conflict' })
    await addPrice(system, given)
    await updatePrice(system, { ...given, priceId: id, country: '49', micro: 80_000 })
    const { prices } = await listPrices(system, {})
    expect(prices.map(({ country, micro }) => [country, micro])).toEqual([
      ['', 75_000],
      ['49', 80_000],
    ])
    await removePrice(system, { priceId: id })
    expect((await listPrices(system, {})).prices).toHaveLength(1)
  })

  it('refuse what is no price', async () => {
    const { system } = await testTenant()
    const bad = [
      { ...given, country: 'DE' },
      { ...given, currency: 'EUX' },
      { ...given, micro: -1 },
      { ...given, validFrom: '2026-02-30' },
      { ...given, category: 'marketing' as const },
      { ...given, channel: 'email' as const, country: '49' },
    ]
    for (const input of bad) await expect(addPrice(system, input)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are changed by administrators alone, and are the parent’s where a sub-account has none', async () => {
    const company = await testTenant()
    await addPrice(company.system, given)
    const agent = await testMember(company, 'agent')
    await expect(addPrice(agent, { ...given, country: '1' })).rejects.toMatchObject({ code: 'forbidden' })
    const branch = await testSubAccount(company)
    expect(await listPrices(branch.system, {})).toMatchObject({ isInherited: true, prices: [{ micro: 75_000 }] })
    await addPrice(branch.system, { ...given, micro: 60_000 })
    expect(await listPrices(branch.system, {})).toMatchObject({ isInherited: false, prices: [{ micro: 60_000 }] })
    expect((await listPrices(company.system, {})).prices).toMatchObject([{ micro: 75_000 }])
  })
})
