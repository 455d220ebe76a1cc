import { cutVariables } from '@/lib/content/schema'

/** What is put in: something known of each person, with words for those of whom it is not; or the same words for everybody. */
export type Source = { kind: 'field'; name: string; fallback: string } | { kind: 'words'; text: string }

/** A stored value as its fields show it. */
export function readSource(value: string): Source {
  const parts = cutVariables(value)
  const [only] = parts
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') {
    return { kind: 'field', name: only.name, fallback: only.fallback ?? '' }
  }
  return { kind: 'words', text: value }
}

/** … and back. */
export const writeSource = (source: Source): string =>
  source.kind === 'words' ? source.text : `{{${source.name}|${source.fallback.replace(/[{}]/g, '')}}}`
