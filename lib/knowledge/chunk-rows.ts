const MOST_CHARACTERS = 900

export type RowChunk = { content: string; from: number; to: number }

/** Rows of a table (one a line, the first is row `first`) as passages that say which rows they are. */
export function chunkRows(content: string, first: number): RowChunk[] {
  const chunks: RowChunk[] = []
  for (const [index, line] of content.split('\n').entries()) {
    const row = first + index
    if (line.trim() === '') continue
    const last = chunks.at(-1)
    if (last && last.content.length + line.length < MOST_CHARACTERS) {
      last.content += `\n${line}`
      last.to = row
    } else chunks.push({ content: line.slice(0, 4_000), from: row, to: row })
  }
  return chunks
}
