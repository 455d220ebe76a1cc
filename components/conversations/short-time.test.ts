import { expect, it } from 'vitest'
import { calendarDay, shortTime } from './short-time'

const now = Date.parse('2026-11-21T10:00:00Z')
const context = { locale: 'en-GB', timeZone: 'Europe/Vienna' }

it.each([
  ['2026-11-21T08:05:00Z', '9:05'],
  ['2026-11-20T22:00:00Z', 'Fri'],
  ['2026-11-20T23:30:00Z', '0:30'],
  ['2026-11-01T12:00:00Z', '1 Nov'],
  ['2025-11-20T12:00:00Z', '20 Nov 2025'],
])('%s reads %s', (value, words) => {
  expect(shortTime(value, now, context).replace(/^0(?=\d:)/, '')).toBe(words)
})

it('counts days in the zone of the reader', () => {
  expect(calendarDay('2026-11-20T23:30:00Z', context)).toBe('2026-11-21')
  expect(calendarDay('2026-11-20T23:30:00Z', { locale: 'en', timeZone: 'UTC' })).toBe('2026-11-20')
})
