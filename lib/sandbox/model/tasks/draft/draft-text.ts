import type { ReadPrompt } from '../../prompt'
import { lengthened, shortened } from './changes'
import { groundsOf } from './grounds'
import { type Fields, PATTERNS } from './patterns'

const MOST_SEEDS = 6

function draftOf({ draft }: ReadPrompt): Fields {
  try {
    return JSON.parse(draft) as Fields
  } catch {
    // Not a draft that this model has written: it begins anew.
    return {}
  }
}

/** The text at a place such as `blocks.2.text`. */
const textAt = (fields: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], fields)

/**
 * A text of any kind by pattern: in the language, tone and length of the prompt, with the name of the segment and facts of the
 * passages. It translates by writing the brief's text in the other language, for it knows no other way.
 */
export function draftText(task: string, prompt: ReadPrompt): Fields {
  const pattern = PATTERNS[task]
  if (!pattern) return {}
  const variant = Number(prompt.variant) || 0
  const write = (seed: number) => pattern(groundsOf(prompt, seed))
  const before = draftOf(prompt)
  if (prompt.act === 'shorten') return shortened(before)
  if (prompt.act === 'lengthen') return lengthened(before, groundsOf(prompt, variant))
  if (prompt.act !== 'rewrite' && prompt.act !== 'part') return write(variant)
  const isSame = (fields: Fields): boolean =>
    prompt.act === 'part'
      ? textAt(fields, prompt.part) === textAt(before, prompt.part)
      : JSON.stringify(fields) === JSON.stringify(before)
  const seeds = Array.from({ length: MOST_SEEDS }, (_, at) => variant + at + 1)
  const other = seeds.map(write).find((fields) => !isSame(fields)) ?? write(variant)
  return prompt.act === 'part' ? { text: textAt(other, prompt.part) ?? textAt(before, prompt.part) ?? '' } : other
}
