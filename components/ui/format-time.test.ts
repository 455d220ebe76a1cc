import { describe, expect, it } from 'vitest'
import { formatExact, formatRelative } from './format-time'

const now = Date.parse('2026-11-20T12:00:00Z')
const english = { locale: 'en', timeZone: 'UTC' }
const ago = (seconds: number) => new Date(now - seconds * 1000)

describe('formatRelative', () => {
  it.each([
    [10, 'now'],
    [50, '1 minute ago'],
    [59 * 60, '59 minutes ago'],
    [3 * 3600 + 59, '3 hours ago'],
    [26 * 3600, 'yesterday'],
    [5 * 86_400, '5 days ago'],
    [8 * 86_400, 'Nov 12'],
    [400 * 86_400, 'Oct 16, 2025'],
  ])('%d seconds ago reads "%s"', (seconds, text) => {
    expect(formatRelative(ago(seconds), now, english)).toBe(text)
  })

  it('speaks of the future', () => {
    expect(formatRelative(ago(-7200), now, english)).toBe('in 2 hours')
  })

  it('speaks the language asked for', () => {
    expect(formatRelative(ago(3600), now, { locale: 'de', timeZone: 'UTC' })).toBe('vor 1 Stunde')
  })

  it('decides "this year" in the time zone of the viewer', () => {
    const midJanuary = Date.parse('2026-01-20T12:00:00Z')
    const newYear = '2026-01-01T03:00:00Z'
    expect(formatRelative(newYear, midJanuary, english)).toBe('Jan 1')
    expect(formatRelative(newYear, midJanuary, { locale: 'en', timeZone: 'America/New_York' })).toBe('Dec 31, 2025')
  })
})

it('the exact time names its zone', () => {
  expect(formatExact('2026-11-20T12:00:00Z', { locale: 'en', timeZone: 'Europe/Berlin' })).toContain('GMT+1')
})
