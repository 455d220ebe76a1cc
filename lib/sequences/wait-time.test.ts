import { describe, expect, it } from 'vitest'
import { nextMoment } from './wait-time'

const until = (weekdays: number[], hour: number) => ({ id: 'wait', kind: 'wait_until' as const, weekdays, hour })
const at = (text: string) => new Date(text)

describe('the next moment of a clock', () => {
  it('is today while the hour is still to come, else tomorrow', () => {
    const step = until([], 9)
    expect(nextMoment(step, 'UTC', at('2026-11-22T08:59:59Z'))).toEqual(at('2026-11-22T09:00:00Z'))
    expect(nextMoment(step, 'UTC', at('2026-11-22T09:00:00Z'))).toEqual(at('2026-11-23T09:00:00Z'))
  })

  it('is on one of the days, a week later where today’s hour has passed', () => {
    // A Sunday.
    expect(nextMoment(until([1, 3], 9), 'UTC', at('2026-11-22T10:00:00Z'))).toEqual(at('2026-11-23T09:00:00Z'))
    expect(nextMoment(until([7], 9), 'UTC', at('2026-11-22T10:00:00Z'))).toEqual(at('2026-11-29T09:00:00Z'))
  })

  it('goes by the zone: its day, its hour, and its summer time', () => {
    const step = until([], 9)
    expect(nextMoment(step, 'Asia/Tokyo', at('2026-11-22T01:00:00Z'))).toEqual(at('2026-11-23T00:00:00Z'))
    expect(nextMoment(step, 'America/New_York', at('2026-11-22T10:00:00Z'))).toEqual(at('2026-11-22T14:00:00Z'))
    // Clocks go forward that night: nine o'clock comes an hour sooner.
    expect(nextMoment(step, 'Europe/Berlin', at('2026-03-28T12:00:00Z'))).toEqual(at('2026-03-29T07:00:00Z'))
  })
})
