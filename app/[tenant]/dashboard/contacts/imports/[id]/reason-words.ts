import type { RefusedRow } from '@/lib/imports/schema'
import { targetWords, type Words } from './target-words'

/** Why a row is refused, in a sentence. */
export function reasonWords({ reason, detail }: RefusedRow, words: Words): string {
  const field = detail ? targetWords(detail, words) : ''
  const { t } = words
  return t(`reasons.${reason}`, { field, row: detail ?? '' })
}
