import { describe, expect, it } from 'vitest'
import { cannedQuery, insertReply } from './canned-text'

describe('a shortcut that is being typed', () => {
  it.each([
    ['/', { start: 0, end: 1, words: '' }],
    ['/Ref', { start: 0, end: 4, words: 'ref' }],
    ['Sure. #hours', { start: 6, end: 12, words: 'hours' }],
    ['line\n/ü', { start: 5, end: 7, words: 'ü' }],
  ])('is found in %j', (text, query) => {
    expect(cannedQuery(text, text.length)).toEqual(query)
  })

  it.each(['and/or', 'https://example.com', 'a/b', '/two words', 'no'])('is not %j', (text) => {
    expect(cannedQuery(text, text.length)).toBeNull()
  })

  it('is looked for at the caret, not at the end', () => {
    expect(cannedQuery('/re later', 3)).toEqual({ start: 0, end: 3, words: 're' })
  })
})

it('takes the place of the shortcut', () => {
  const text = 'Sure. /ref now'
  const query = cannedQuery(text, 10)
  expect(query && insertReply(text, query, 'Within 30 days.')).toEqual({ text: 'Sure. Within 30 days. now', caret: 21 })
})
