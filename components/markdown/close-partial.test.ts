import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closePartial } from './close-partial'
import { parseMarkdown } from './parse-markdown'

describe('half-written Markdown', () => {
  it.each([
    ['a **bold te', 'a **bold te**'],
    ['a **bold*', 'a **bold**'],
    ['a **bold**', 'a **bold**'],
    ['a **', 'a '],
    ['a *so **deep', 'a *so **deep***'],
    ['a **bold \n', 'a **bold** '],
    ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
    ['run `npm i', 'run `npm i`'],
    ['run `', 'run '],
    ['read [the guide](https://a.exa', 'read the guide'],
    ['read [the gui', 'read the gui'],
    ['read [the guide](https://a.example)', 'read [the guide](https://a.example)'],
    ['so it is [1', 'so it is '],
    ['so it is [1]', 'so it is [1]'],
    ['Items:\n-', 'Items:'],
    ['Items:\n- one\n- **tw', 'Items:\n- one\n- **tw**'],
    ['Items:\n1', 'Items:'],
    ['Done **once.\n\nNext', 'Done **once.\n\nNext'],
    ['Prices:\n\n| a | b |\n|--', 'Prices:\n'],
    ['```js\nlet *a', '```js\nlet *a'],
    ['```js\nlet a\n``', '```js\nlet a'],
  ])('%j reads as %j', (source, closed) => {
    expect(closePartial(source)).toBe(closed)
  })

  it('shows no mark that the finished text hides, at any moment', () => {
    const answer = 'You can **return it** within *30 days* [1]. Use `returns` or [the form](https://a.example/r) [2].'
    for (let end = 1; end <= answer.length; end++) {
      const shown = JSON.stringify(parseMarkdown(answer.slice(0, end), { sources: [1, 2], isPartial: true }))
      expect(shown, answer.slice(0, end)).not.toMatch(/\*|`|\]\(|\[\d|"text":"[^"]*\[/)
    }
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`[]()\n a1|-#>\\'), maxLength: 200 }), (source) => {
        expect(typeof closePartial(source)).toBe('string')
      }),
      { numRuns: 2000 },
    )
  })
})
