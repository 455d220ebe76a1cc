const CHUNK = 4000

/**
 * Cuts a long text at blank lines outside code fences, because the lexer's worst cases grow faster than the text. A text
 * shorter than one chunk stays whole.
 */
export function splitChunks(value: string): string[] {
  if (value.length <= CHUNK) return [value]
  const chunks: string[] = []
  let current = ''
  let fence: string | null = null
  for (const line of value.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && fence === null) fence = mark
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null
    current += `${line}\n`
    if (current.length >= CHUNK && fence === null && line.trim() === '') {
      chunks.push(current)
      current = ''
    }
  }
  return current ? [...chunks, current] : chunks
}
