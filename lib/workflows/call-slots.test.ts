import { describe, expect, it } from 'vitest'
import type { WeeklyHours } from '@/lib/business-hours/schema'
import { callSlots } from './schema'

const OPEN = [{ from: '09:00', to: '12:00' }]
const hours: WeeklyHours = { timeZone: 'Europe/Berlin', days: { mon: OPEN, tue: OPEN, fri: OPEN } }
const plan = { hours, minutes: 30, leadHours: 1, withinDays: 7 }
/** A Friday, at ten to ten in Berlin. */
const asked = { now: '2026-11-20T08:50:00.000Z', language: 'en-GB', timeZone: 'Europe/Berlin' }
const at = (...moments: string[]) => moments.map((moment) => `2026-11-${moment}:00.000Z`)
const offered = (changes: Partial<typeof plan> = {}, to = asked) => callSlots({ ...plan, ...changes }, to)

describe('moments for a call', () => {
  it('lie in business hours, some of each day, whole calls and not too soon', () => {
    expect(offered().map((one) => one.at)).toEqual(
      at('20T10:00', '20T10:30', '23T08:00', '23T09:30', '23T10:30', '24T08:00', '24T09:30', '24T10:30', '27T08:00'),
    )
    expect(offered({ minutes: 60 }).map((one) => one.at)[0]).toBe(at('20T10:00')[0])
  })

  it('are said in the customer’s time', () => {
    expect(offered()[2]?.words).toMatch(/^Mon,? 23 Nov,? 0?9:00$/)
    expect(offered({}, { ...asked, timeZone: 'America/New_York' })[2]?.words).toMatch(/^Mon,? 23 Nov,? 0?3:00$/)
    expect(offered({}, { ...asked, language: 'de' })[2]?.words).toContain('9:00')
  })

  it('are none where nobody is there in time', () => {
    expect(offered({ leadHours: 4, withinDays: 1 })).toEqual([])
    expect(offered({ hours: { timeZone: 'UTC', days: {} } })).toEqual([])
  })
})
