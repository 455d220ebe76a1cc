export type ProblemKey = { key: string; values: Record<string, string> }

/**
 * Under which key the catalogue translates a sentence that a room says in English (`An article without text cannot be
 * published.`): its words, with numbers as `n`, `n2` …, which are the sentence's values.
 */
export function problemKey(sentence: string): ProblemKey {
  const values: Record<string, string> = {}
  let count = 0
  const key = sentence
    .slice(0, 300)
    .replace(/\{n\d*\}|\d+(?:[.,]\d+)*/g, (number) => {
      count += 1
      const name = count === 1 ? 'n' : `n${count}`
      if (!number.startsWith('{')) values[name] = number
      return name
    })
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return { key, values }
}
