import type { DocumentPart } from './part'

const WANTED_CHARACTERS = 4_000
const MOST_CHARACTERS = 12_000
const HEADING = /^(#{1,6}) (.+)$/

/** A long text as parts that begin with a heading; each says again under which ones it stands. */
export function* sections(markdown: string, title: string): Generator<DocumentPart> {
  let above: { level: number; line: string }[] = []
  let part: string[] = []
  let size = 0
  let isCode = false
  const ended = (): DocumentPart[] => {
    const content = part.join('\n').trim()
    part = []
    size = 0
    return content ? [{ title, place: null, content }] : []
  }
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode
    const heading = isCode ? null : HEADING.exec(line)
    const level = heading?.[1]?.length ?? 0
    if ((heading && size > WANTED_CHARACTERS) || (size > MOST_CHARACTERS && line.trim() === '')) {
      yield* ended()
      part = above.filter((each) => !heading || each.level < level).flatMap((each) => [each.line, ''])
    }
    if (heading) above = [...above.filter((each) => each.level < level), { level, line }]
    part.push(line)
    size += line.length + 1
  }
  yield* ended()
}
