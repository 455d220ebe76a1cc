import { describe, expect, it } from 'vitest'
import { localInputValue, snoozeTimes } from './snooze-times'

const choices = (now: Date) =>
  Object.fromEntries(snoozeTimes(now).map(({ choice, at }) => [choice, localInputValue(at)]))

describe('when to come back', () => {
  it('offers later today, tomorrow, Monday and next week', () => {
    expect(choices(new Date(2026, 10, 18, 10, 20))).toEqual({
      laterToday: '2026-11-18T13:00',
      tomorrow: '2026-11-19T09:00',
      monday: '2026-11-23T09:00',
      inAWeek: '2026-11-25T09:00',
    })
  })

  it('has no later today late in the evening', () => {
    expect(choices(new Date(2026, 10, 18, 22, 0))).not.toHaveProperty('laterToday')
  })

  it('names a moment once: on Sunday, tomorrow is Monday; on Monday, Monday is in a week', () => {
    expect(Object.keys(choices(new Date(2026, 10, 22, 10)))).toEqual(['laterToday', 'tomorrow', 'inAWeek'])
    expect(Object.keys(choices(new Date(2026, 10, 23, 10)))).toEqual(['laterToday', 'tomorrow', 'monday'])
  })

  it('is always ahead', () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const now = new Date(2026, 10, 1, hour, 30)
      for (const { at } of snoozeTimes(now)) expect(at.getTime()).toBeGreaterThan(now.getTime())
    }
  })
})
