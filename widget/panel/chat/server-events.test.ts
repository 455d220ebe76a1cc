import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLiveEvent } from './live-event'
import { createEventParser, type ServerEvent } from './server-events'

function parse(...pieces: string[]): ServerEvent[] {
  const events: ServerEvent[] = []
  const parser = createEventParser((event) => events.push(event))
  for (const piece of pieces) parser.feed(piece)
  return events
}

const STREAM =
  ': hello\n\nid: 7\nevent: message\ndata: {"a":\ndata: 1}\n\r\ndata:x\r\n\r\nevent: nothing\n\nid: 8\rdata: é🙂\r\r: beat\n'
const EVENTS = [
  { id: '7', name: 'message', data: '{"a":\n1}' },
  { id: null, name: 'message', data: 'x' },
  { id: '8', name: 'message', data: 'é🙂' },
]

describe('the event stream', () => {
  it('reads ids, names, several data lines and any line end, and skips comments', () => {
    expect(parse(STREAM)).toEqual(EVENTS)
  })

  it('reads the same in pieces of any cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 12 }), (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), STREAM.length]
        expect(parse(...ends.slice(1).map((end, i) => STREAM.slice(ends[i], end)))).toEqual(EVENTS)
      }),
    )
  })
})

describe('readLiveEvent', () => {
  it('takes what it knows', () => {
    const data = { answerId: 'a', text: 'so' }
    expect(readLiveEvent({ name: 'answer', data: JSON.stringify(data) })).toEqual({ name: 'answer', data })
  })

  it.each([
    ['unknown', '{}'],
    ['toString', '{}'],
    ['answer', '{"answerId":1,"text":"x"}'],
    ['answer', '{"answerId"'],
    ['message', '{"message":{"id":"1"}}'],
    ['conversation', 'null'],
  ])('skips %s %s', (name, data) => {
    expect(readLiveEvent({ name, data })).toBeNull()
  })
})
