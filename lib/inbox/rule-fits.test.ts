import { expect, it } from 'vitest'
import { isWithin, ruleFits } from './rule-fits'
import { ruleConditions } from './schema'

const BERLIN = { when: 'within', timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' } as const
const hours = (change = {}) => ({ ...BERLIN, days: [...BERLIN.days], ...change })

it('keeps hours by their own clock, in summer as in winter, and over midnight', () => {
  expect(isWithin(hours(), new Date('2026-11-23T08:00:00Z'))).toBe(true)
  expect(isWithin(hours(), new Date('2026-11-23T07:59:00Z'))).toBe(false)
  expect(isWithin(hours(), new Date('2026-07-06T07:00:00Z'))).toBe(true)
  expect(isWithin(hours(), new Date('2026-11-23T16:00:00Z'))).toBe(false)
  expect(isWithin(hours(), new Date('2026-11-22T10:00:00Z'))).toBe(false)
  const friday = hours({ days: [5], from: '22:00', to: '06:00' })
  expect(isWithin(friday, new Date('2026-11-27T22:30:00Z'))).toBe(true)
  expect(isWithin(friday, new Date('2026-11-28T04:30:00Z'))).toBe(true)
  expect(isWithin(friday, new Date('2026-11-27T04:30:00Z'))).toBe(false)
})

it('asks everything that is given, and nothing of what is left empty', () => {
  const subject = { channel: 'email', connectionRef: 'mailbox', labelIds: ['a'], language: 'de-AT' }
  const at = new Date('2026-11-23T10:00:00Z')
  const fits = (given: object) => ruleFits({ ...ruleConditions.parse({}), ...given }, subject, at)
  expect(fits({})).toBe(true)
  expect(fits({ channels: ['sms', 'email'], connections: ['mailbox'], labels: ['b', 'a'], languages: ['de'] })).toBe(
    true,
  )
  expect(fits({ channels: ['sms'] })).toBe(false)
  expect(fits({ connections: ['x'] })).toBe(false)
  expect(fits({ labels: ['b'] })).toBe(false)
  expect(fits({ languages: ['en'] })).toBe(false)
  expect(fits({ hours: hours({ when: 'outside' }) })).toBe(false)
  expect(fits({ hours: hours() })).toBe(true)
})
