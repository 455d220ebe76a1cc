'use client'

import { useTranslations } from 'next-intl'
import { problemKey } from '@/i18n/problem-key'

/** Says what a schema finds in the browser in the reader's language; what the server has said already stays as it is. */
export function useProblemWords(): (sentence: string) => string {
  const t = useTranslations('ui.problems')
  return (sentence) => {
    const { key, values } = problemKey(sentence)
    const known = key as Parameters<typeof t>[0]
    return t.has(known) ? t(known, values) : sentence
  }
}
