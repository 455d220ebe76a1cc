import { getLocale } from 'next-intl/server'
import { problemWordsIn } from '@/i18n/problem-words'
import type { FieldIssue } from '@/lib/kernel'

/** What went wrong, in the reader's language. */
export const problemWords = async (): Promise<(sentence: string) => string> => problemWordsIn(await getLocale())

export const translatedIssues = (issues: readonly FieldIssue[], words: (sentence: string) => string): FieldIssue[] =>
  issues.map(({ path, message }) => ({ path, message: words(message) }))
