const DEEPEST = 40

const text = (value: string): string => value.replaceAll('\0', '').toWellFormed()

/** What somebody sent, without what a database cannot hold: no NUL, no half of a character, nothing nested without end. */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return null
  if (Array.isArray(value)) return value.map((one) => storable(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [text(key), storable(one, depth + 1)]))
}
