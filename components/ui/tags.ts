/** Splits a line of words at commas and line breaks and adds what is new, compared without case, up to `maxTags`. */
export function addTags(tags: readonly string[], text: string, maxTags: number): string[] {
  const result = [...tags]
  const known = new Set(tags.map((tag) => tag.toLocaleLowerCase()))
  for (const part of text.split(/[,\n]/)) {
    const tag = part.trim()
    const key = tag.toLocaleLowerCase()
    if (!tag || known.has(key) || result.length >= maxTags) continue
    known.add(key)
    result.push(tag)
  }
  return result
}
