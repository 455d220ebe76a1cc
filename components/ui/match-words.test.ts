import { expect, it } from 'vitest'
import { matchWords } from './match-words'

it('finds by the start of a word and not by the id', () => {
  expect(matchWords('/dashboard/settings:x', 'te', ['E-mail templates'])).toBeGreaterThan(0)
  expect(matchWords('/dashboard/settings:x', 'set', ['Branding', 'Workspace'])).toBe(0)
})

it('does not take scattered letters for a match', () => {
  expect(matchWords('webChat', 'te', ['Web chat widget'])).toBe(0)
  expect(matchWords('zone', 'lon', ['Europe/Berlin'])).toBe(0)
})

it('ranks the whole word above a part of it', () => {
  expect(matchWords('a', 'team', ['Team'])).toBeGreaterThan(matchWords('b', 'team', ['Steam engines']))
})
