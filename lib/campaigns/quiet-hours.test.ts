import { expect, it } from 'vitest'
import { quietUntil } from './quiet-hours'

const at = (text: string) => new Date(text)

it.each([
  ['in the evening, over midnight', '2026-06-01T20:30:00Z', 'Europe/Berlin', 21, 8, '2026-06-02T06:00:00.000Z'],
  ['after midnight', '2026-06-01T03:15:10Z', 'UTC', 21, 8, '2026-06-01T08:00:00.000Z'],
  ['by day', '2026-06-01T12:00:00Z', 'UTC', 21, 8, null],
  ['at the first quiet second', '2026-06-01T21:00:00Z', 'UTC', 21, 8, '2026-06-02T08:00:00.000Z'],
  ['at the first loud second', '2026-06-01T08:00:00Z', 'UTC', 21, 8, null],
  ['within a day', '2026-06-01T13:00:00Z', 'UTC', 12, 14, '2026-06-01T14:00:00.000Z'],
  ['with both at the same hour', '2026-06-01T12:00:00Z', 'UTC', 12, 12, null],
])('%s', (_when, now, zone, quietFrom, until, expected) => {
  expect(quietUntil(at(now), zone, { quietFrom, quietUntil: until })?.toISOString() ?? null).toBe(expected)
})
