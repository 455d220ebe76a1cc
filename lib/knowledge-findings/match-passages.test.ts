import { expect, it } from 'vitest'
import { matchPassages } from './match-passages'

const of = (content: string, title = 'Returns') => ({ title, heading: '', content })
const kinds = (one: string, other: string, titles: [string, string] = ['Returns', 'Returns']) =>
  matchPassages(of(one, titles[0]), of(other, titles[1])).map(({ kind }) => kind)

const LONG =
  'Bicycles can be sent back if they were ridden only a little, in the box that they came in, and with the slip of paper that lies in that box.'

it.each([
  [LONG, LONG],
  [LONG, LONG.replace('Bicycles', '**bicycles**').replaceAll(',', ' –')],
])('passages that say the same are duplicates', (one, other) => {
  expect(kinds(one, other)).toEqual(['duplicate'])
})

it.each([
  ['Returns are accepted within 14 days of delivery.', 'Returns are accepted within 30 days of delivery.'],
  ['Returns are accepted within two weeks of delivery.', 'We accept returns within 30 days of delivery.'],
  ['Der Versand nach Österreich kostet 4,90 €.', 'Der Versand nach Österreich kostet 6,90 Euro.'],
  ['The showroom opens at 9 am on weekdays.', 'The showroom opens at 10:00 on weekdays.'],
  ['Orders of students get 10 % off.', 'Orders of students get 15 percent off.'],
  ['The winter sale ends on 31.12.2026.', 'The winter sale ends on 15.01.2027.'],
])('“%s” contradicts “%s”', (one, other) => {
  expect(kinds(one, other)).toEqual(['contradiction'])
})

it.each([
  ['Returns are accepted within two weeks of delivery.', 'Returns are accepted within 14 days of delivery.'],
  ['Shipping to Austria costs 4.90 €.', 'Shipping to Belgium costs 6.90 €.'],
  ['The model BX-100 weighs 12 kg with its battery.', 'The model BX-200 weighs 14 kg with its battery.'],
  ['The office opens at 9 am and closes at 5 pm.', 'The office has 12 desks and 3 meeting rooms.'],
  ['Is delivery within 3 days possible?', 'Is delivery within 5 days possible?'],
])('“%s” and “%s” are both right', (one, other) => {
  expect(kinds(one, other)).toEqual([])
})

it('the same short sentence of two things is about each', () => {
  expect(kinds('This tour costs 90 €.', 'This tour costs 120 €.', ['Mountain hike', 'Harbour cruise'])).toEqual([])
})
