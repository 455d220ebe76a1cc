export type ProblemKey = { key: string; values: Record<string, string> }

/**
 * Under which key the catalogue translates a sentence that a room says in English (`An article without text cannot be
 * published.`): its words, with numbers as `n`, `n2` …, which are the sentence's values.
 */
export function problemKey(sentence: string): ProblemKey {
  const numbers = sentence.match(/\d+(?:[.,]\d+)*/g) ?? []
  const names = numbers.map((_, index) => (index === 0 ? 'n' : `n${index + 1}`))
  let next = 0
  const key = sentence
    .slice(0, 300)
    .replace(/\{n\d*\}|\d+(?:[.,]\d+)*/g, () => names[next++] ?? 'n')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return { key, values: Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? ''])) }
}
