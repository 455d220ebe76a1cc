import { describe, expect, it } from 'vitest'
import type { WeeklyHours } from './weekly-hours'
import { afterWorking, workingMs } from './working-time'

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }]
const berlin: WeeklyHours = {
  timeZone: 'Europe/Berlin',
  days: { mon: NINE_TO_FIVE, tue: NINE_TO_FIVE, wed: NINE_TO_FIVE, thu: NINE_TO_FIVE, fri: NINE_TO_FIVE },
}
const HOUR = 3_600_000
const at = (text: string) => new Date(text)

describe('afterWorking', () => {
  it('goes over nights, weekends and holidays', () => {
    // Friday 16:00 in Berlin; two hours of work end on Monday at ten.
    expect(afterWorking(berlin, [], at('2026-11-20T15:00:00Z'), 2 * HOUR)).toEqual(at('2026-11-23T09:00:00Z'))
    expect(afterWorking(berlin, ['2026-11-23'], at('2026-11-20T15:00:00Z'), 2 * HOUR)).toEqual(
      at('2026-11-24T09:00:00Z'),
    )
    expect(afterWorking(berlin, [], at('2026-11-21T12:00:00Z'), HOUR)).toEqual(at('2026-11-23T09:00:00Z'))
  })

  it('keeps local hours when the clocks change', () => {
    // Sunday 29 March 2026: summer time begins.
    expect(afterWorking(berlin, [], at('2026-03-27T16:00:00Z'), HOUR)).toEqual(at('2026-03-30T08:00:00Z'))
  })

  it('is plain time without hours, and never where nobody is ever there', () => {
    expect(afterWorking(null, [], at('2026-11-20T15:00:00Z'), HOUR)).toEqual(at('2026-11-20T16:00:00Z'))
    expect(afterWorking({ timeZone: 'UTC', days: {} }, [], at('2026-11-20T15:00:00Z'), HOUR)).toBeNull()
  })
})

describe('workingMs', () => {
  it('is the inverse', () => {
    const from = at('2026-11-19T13:37:00Z')
    for (const hours of [0.5, 3, 9, 41, 170]) {
      const end = afterWorking(berlin, ['2026-11-25'], from, hours * HOUR)
      expect(end && workingMs(berlin, ['2026-11-25'], from, end)).toBe(hours * HOUR)
    }
  })

  it('is nothing outside of hours, and backwards', () => {
    expect(workingMs(berlin, [], at('2026-11-21T08:00:00Z'), at('2026-11-22T20:00:00Z'))).toBe(0)
    expect(workingMs(berlin, [], at('2026-11-20T12:00:00Z'), at('2026-11-20T10:00:00Z'))).toBe(0)
  })
})
