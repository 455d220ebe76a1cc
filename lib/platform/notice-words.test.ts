import { expect, it } from 'vitest'
import { noticeWords } from './notice-words'

it.each([
  ['de-AT,en;q=0.8', 'de'],
  ['fr, ar;q=0.4', 'ar'],
  ['fr', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a notice for %j is in %s', (languages, language) => {
  expect(noticeWords(languages).language).toBe(language)
})

it('names the company that is paused', () => {
  expect(noticeWords('de').suspendedTitle('Beispiel GmbH')).toBe('Beispiel GmbH ist derzeit nicht erreichbar')
})
