import { expect, it } from 'vitest'
import { FAILURE_WORDS } from './failure-words'
import { LOCALES } from './locales'
import { loadMessages, type Messages } from './messages'

it.each(LOCALES)('the words of a page that failed are those of the catalogue in %s', async (locale) => {
  const { ui } = (await loadMessages(locale)) as Messages
  expect(FAILURE_WORDS[locale]).toEqual({ ...ui.failure, tryAgain: ui.tryAgain })
})
