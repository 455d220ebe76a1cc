import { describe, expect, it } from 'vitest'
import { isOpen } from './is-open'
import type { WeeklyHours } from './weekly-hours'

const hours: WeeklyHours = {
  timeZone: 'Europe/Berlin',
  days: {
    mon: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ],
  },
}

describe('isOpen', () => {
  it('is always open without hours', () => {
    expect(isOpen(null, new Date())).toBe(true)
  })

  it('reads the clock of the company, not of the server, in summer and winter', () => {
    expect(isOpen(hours, new Date('2026-11-23T08:00:00Z'))).toBe(true)
    expect(isOpen(hours, new Date('2026-06-22T07:00:00Z'))).toBe(true)
    expect(isOpen(hours, new Date('2026-11-23T07:59:00Z'))).toBe(false)
  })

  it('is closed on holidays', () => {
    const at = new Date('2026-11-23T08:00:00Z')
    expect(isOpen(hours, at, ['2026-11-24'])).toBe(true)
    expect(isOpen(hours, at, ['2026-11-23'])).toBe(false)
  })

  it('closes between two spans and on days without any', () => {
    expect(isOpen(hours, new Date('2026-11-23T11:30:00Z'))).toBe(false)
    expect(isOpen(hours, new Date('2026-11-23T22:59:00Z'))).toBe(true)
    expect(isOpen(hours, new Date('2026-11-24T09:00:00Z'))).toBe(false)
  })
})
