const MOST_CHARACTERS = 3_000

/**
 * The words within a JSON object that is still being written, for people to read along: values without their names, of the
 * last one as much as there is. The latest, where it is long.
 */
export function readableWords(json: string): string {
  const words: string[] = []
  for (const [, text = '', end = '', after = ''] of json.matchAll(/"((?:[^"\\]|\\.)*)("?)(\s*:)?/gs)) {
    if (after || (end && text === '')) continue
    try {
      words.push(JSON.parse(`"${text.replace(/\\u?[0-9a-f]{0,3}$/i, '')}"`) as string)
    } catch {
      // An escape that is cut in the middle: its word comes whole with the next piece.
    }
  }
  return words.join('\n').slice(-MOST_CHARACTERS)
}
