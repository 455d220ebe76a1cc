import { expect, it } from 'vitest'
import { docsFindings } from './docs-paths.mjs'

const there = new Set(['lib/team/index.ts', 'lib/team/', 'docs/bench.md', 'docs/shot.png', 'lib/team/invite.ts'])
const findings = (file, text) => docsFindings(file, text, (path) => there.has(path) || there.has(`${path}/`))

it('finds a path that is gone', () => {
  expect(findings('README.md', 'See `lib/gone/index.ts` and [the bench](docs/gone.md#top).')).toHaveLength(2)
})

it('leaves alone what exists, what is made later, and what is no path', () => {
  const text =
    'See `lib/team/index.ts`, `lib/team`, `.data/logs/web.log`, `npm test`, `a/b`, `GET /api/v1`, `text/html`, [x](docs/bench.md), [y](https://example.com), ![z](docs/shot.png).'
  expect(findings('README.md', text)).toEqual([])
})

it('reads paths relative to the document, too', () => {
  expect(findings('docs/x.md', '[x](bench.md)')).toEqual([])
  expect(findings('docs/x.md', '[x](docs/bench.md)')).toHaveLength(1)
})
