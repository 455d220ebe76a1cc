import { expect, it } from 'vitest'
import { dateFormat, numberFormat } from './intl'

const at = new Date('2026-03-01T23:30:00Z')

it('tells languages, options and zones apart', () => {
  const day = (locale: string, timeZone: string) => dateFormat(locale, { dateStyle: 'short', timeZone }).format(at)
  for (let turn = 0; turn < 2; turn++) {
    expect(day('sv-SE', 'UTC')).toBe('2026-03-01')
    expect(day('sv-SE', 'Europe/Berlin')).toBe('2026-03-02')
    expect(numberFormat('de').format(1234.5)).toBe('1.234,5')
    expect(numberFormat('en').format(1234.5)).toBe('1,234.5')
    expect(numberFormat('en', { style: 'percent' }).format(0.5)).toBe('50%')
  }
})

it('keeps what is used, and lets go of the rest', () => {
  const often = numberFormat('en', { minimumFractionDigits: 3 })
  const once = numberFormat('en', { minimumFractionDigits: 4 })
  for (let digits = 0; digits < 100; digits++) {
    numberFormat('fr', { maximumFractionDigits: digits })
    expect(numberFormat('en', { minimumFractionDigits: 3 })).toBe(often)
  }
  expect(numberFormat('en', { minimumFractionDigits: 4 })).not.toBe(once)
})

it('refuses what is no zone, each time', () => {
  for (let turn = 0; turn < 2; turn++) expect(() => dateFormat('en', { timeZone: 'Nowhere/Land' })).toThrow(RangeError)
})
