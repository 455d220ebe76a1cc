import { createTranslator } from 'next-intl'
import english from '../messages/en.json'
import type { AppLocale } from './locales'
import { loadMessages, type Messages } from './messages'
import { problemKey } from './problem-key'

const NAME = /\\?\{(\w+)\\?\}/g

/** A sentence with names in it (`The address {host} is taken.`) as the pattern of what is said. */
function patternOf([key, sentence]: [string, string]) {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const pattern = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(NAME, '(.{1,200}?)')
  return { key, names, pattern: new RegExp(`^${pattern}$`, 'u') }
}

const isNamed = ([, sentence]: [string, string]): boolean => /\{(?!n\d*\})\w+\}/.test(sentence)

const named = Object.entries({ ...english.problems, ...english.reasons })
  .filter(isNamed)
  .map(patternOf)

/** Key and values of a sentence with names; null for others. */
function namedKey(sentence: string) {
  for (const { key, names, pattern } of named) {
    const found = pattern.exec(sentence)
    if (found) return { key, values: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) }
  }
  return null
}

/** Says in a language what the rooms say in English; what the catalogue does not know stays as it is. */
export async function problemWordsIn(locale: AppLocale): Promise<(sentence: string) => string> {
  const messages = (await loadMessages(locale)) as Messages
  const fields = createTranslator({ locale, messages, namespace: 'ui.problems' })
  const problems = createTranslator({ locale, messages, namespace: 'problems' })
  const reasons = createTranslator({ locale, messages, namespace: 'reasons' })
  return (sentence) => {
    const { key, values } = namedKey(sentence) ?? problemKey(sentence)
    const ofField = key as Parameters<typeof fields>[0]
    if (fields.has(ofField)) return fields(ofField, values)
    const known = key as Parameters<typeof problems>[0]
    if (problems.has(known)) return problems(known, values as never)
    const reason = key as Parameters<typeof reasons>[0]
    return reasons.has(reason) ? reasons(reason, values as never) : sentence
  }
}
