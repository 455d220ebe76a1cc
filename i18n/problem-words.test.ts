import { expect, it } from 'vitest'
import { problemWordsIn } from './problem-words'

it('says what a schema or a room found in the language asked for', async () => {
  const words = await problemWordsIn('de')
  expect(words('is required')).toBe('Bitte füllen Sie dieses Feld aus.')
  expect(words('Too big: expected string to have <=120 characters')).toBe('Zu lang: höchstens 120 Zeichen.')
  expect(words('The page does not exist (404).')).toBe('Die Seite gibt es nicht (404).')
})

it('takes names over as they are', async () => {
  const words = await problemWordsIn('de')
  expect(words('The shortcut /hello is taken by another reply.')).toMatch(/^Das Kürzel \/hello gehört/)
  expect(words('Your website uses Brandon Text; Nunito is the most alike of the fonts at hand.')).toBe(
    'Ihre Website verwendet Brandon Text; Nunito ist die ähnlichste der verfügbaren Schriften.',
  )
})

it('keeps what nobody has translated, and what is no sentence', async () => {
  const words = await problemWordsIn('ar')
  expect(['Nobody knows this.', '', '…'].map(words)).toEqual(['Nobody knows this.', '', '…'])
})
