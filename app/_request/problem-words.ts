import { getTranslations } from 'next-intl/server'
import { problemKey } from '@/i18n/problem-key'
import type { FieldIssue } from '@/lib/kernel'

/** Says the rooms' sentences in the reader's language; one that the catalogue does not know stays as it is. */
export async function problemWords(): Promise<(sentence: string) => string> {
  const [problems, fields] = await Promise.all([getTranslations('problems'), getTranslations('ui.problems')])
  return (sentence) => {
    const { key, values } = problemKey(sentence)
    const ofField = key as Parameters<typeof fields>[0]
    if (fields.has(ofField)) return fields(ofField, values)
    const known = key as Parameters<typeof problems>[0]
    return problems.has(known) ? problems(known, values) : sentence
  }
}

export const translatedIssues = (issues: readonly FieldIssue[], words: (sentence: string) => string): FieldIssue[] =>
  issues.map(({ path, message }) => ({ path, message: words(message) }))
