export type ServerEvent = { id: string | null; name: string; data: string }

const LONGEST_EVENT = 1_000_000

/**
 * Events of a `text/event-stream`, after the HTML standard (9.2.6): LF, CRLF or CR ends a line, several `data` lines are
 * one text, comments are heartbeats. `feed` takes the stream in pieces of any cut.
 */
export function createEventParser(onEvent: (event: ServerEvent) => void): { feed(piece: string): void } {
  let rest = ''
  let event: { id: string | null; name: string; data: string[] } = { id: null, name: '', data: [] }

  function takeLine(line: string): void {
    if (line === '') {
      if (event.data.length > 0) onEvent({ id: event.id, name: event.name || 'message', data: event.data.join('\n') })
      event = { id: null, name: '', data: [] }
      return
    }
    const colon = line.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') event.data.push(value)
    else if (field === 'event') event.name = value
    else if (field === 'id' && !value.includes('\0')) event.id = value
  }

  return {
    feed(piece) {
      rest += piece
      // A CR at the very end may be half of a CRLF.
      for (let end = rest.search(/\r\n|\n|\r(?!$)/); end >= 0; end = rest.search(/\r\n|\n|\r(?!$)/)) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + (rest.startsWith('\r\n', end) ? 2 : 1))
        takeLine(line)
      }
      if (rest.length > LONGEST_EVENT) rest = ''
    },
  }
}
