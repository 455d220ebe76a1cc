import { expect, it } from 'vitest'
import { tellingWords } from './telling-words'

it.each([
  ['Do you deliver to Austria on Sundays?', 'austria deliver sundays'],
  ['On SUNDAYS, deliver to Austria?!', 'austria deliver sundays'],
  ['Könnt ihr nach Österreich liefern?', 'konnt liefern nach osterreich'],
  ['Hello, please help', 'help'],
  ['??', ''],
])('“%s” is about %s', (question, words) => {
  expect(tellingWords(question)).toBe(words)
})
