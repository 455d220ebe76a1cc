import { expect, it } from 'vitest'
import { proposeRules } from './propose-rules'

const VOCABULARY = JSON.stringify({
  tags: ['vip', 'newsletter'],
  fields: [
    { key: 'seats', label: 'Seats', kind: 'number', choices: [] },
    { key: 'size', label: 'Size', kind: 'choice', choices: ['Small', 'Large'] },
  ],
  owners: ['Robin'],
  segments: ['Guests'],
  campaigns: ['Summer sale'],
})

const said = (words: string) => {
  const { groups, note } = proposeRules(words, VOCABULARY)
  return [
    ...groups.flatMap(({ conditions }) =>
      conditions.map(({ about, operator, values, days }) =>
        [about, operator, ...values, ...(days ? [days] : [])].join(' '),
      ),
    ),
    note,
  ]
}

it.each([
  [
    'Customers with the tag vip who agreed to e-mail and were not seen for 90 days',
    ['tag any_of vip', 'consent.email.marketing granted', 'lastSeenAt not_within_last 90', ''],
  ],
  ['Everybody added in the last month, but not newsletter', ['createdAt within_last 30', 'tag none_of newsletter', '']],
  [
    'CTOs who speak German and have more than 20 seats',
    ['title contains cto', 'language any_of de', 'field.seats more_than 20', ''],
  ],
  ['size is large or vip', ['tag any_of vip', 'field.size any_of Large', '']],
  [
    'Kunden mit dem Tag vip, die E-Mails zugestimmt haben und 90 Tage nicht gesehen wurden',
    ['tag any_of vip', 'consent.email.marketing granted', 'lastSeenAt not_within_last 90', ''],
  ],
  [
    'People who opened Summer sale and have not clicked in any campaign for 30 days',
    ['campaign.opened has Summer sale', 'campaign.clicked has_not 30', ''],
  ],
  [
    'Alle, die Summer sale bekommen und keine Nachricht geöffnet haben',
    ['campaign.sent has Summer sale', 'campaign.opened has_not', ''],
  ],
  ['عملاء بوسم vip', ['tag any_of vip', '']],
])('understands: %s', (words, expected) => {
  expect(said(words).sort()).toEqual([...expected].sort())
})

it('says what it did not understand, and proposes nothing where that is all', () => {
  expect(said('tag vip and a fondness for jazz')).toContain('Not understood: a fondness for jazz')
  expect(proposeRules('a fondness for jazz', VOCABULARY).groups).toEqual([])
})
