import { describe, expect, it } from 'vitest'
import { formatBytes, formatMoney } from './format-number'

describe('formatMoney', () => {
  it('reads minor units by the currency', () => {
    expect(formatMoney(1999, 'USD', 'en-US')).toBe('$19.99')
    expect(formatMoney(500, 'JPY', 'en-US')).toBe('¥500')
    expect(formatMoney(1234, 'KWD', 'en-US').replace(/\s/g, ' ')).toBe('KWD 1.234')
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1500, '1.5 kB'],
    [5_000_000, '5 MB'],
    [2_340_000_000, '2.3 GB'],
  ])('%d reads %s', (size, text) => {
    expect(formatBytes(size, 'en')).toBe(text)
  })
})
