import { createTranslator } from 'next-intl'
import type { AppLocale } from './locales'
import { loadMessages, type Messages } from './messages'
import { problemKey } from './problem-key'

/** Says the rooms' sentences about what went wrong in a language; one that the catalogue does not know stays as it is. */
export async function problemWordsIn(locale: AppLocale): Promise<(sentence: string) => string> {
  const messages = (await loadMessages(locale)) as Messages
  const fields = createTranslator({ locale, messages, namespace: 'ui.problems' })
  const problems = createTranslator({ locale, messages, namespace: 'problems' })
  return (sentence) => {
    const { key, values } = problemKey(sentence)
    const ofField = key as Parameters<typeof fields>[0]
    if (fields.has(ofField)) return fields(ofField, values)
    const known = key as Parameters<typeof problems>[0]
    return problems.has(known) ? problems(known, values) : sentence
  }
}
