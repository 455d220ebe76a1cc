import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import { sanitiseCustomCss } from './custom-css'

const SCOPE = '[data-brand-css]'
const clean = (css: string) => sanitiseCustomCss(css, SCOPE)

describe('custom CSS', () => {
  it('keeps ordinary rules and confines each selector to the scope', () => {
    const { css, removed } = clean(`
      .hero h1, .hero > p { font: 600 2rem/1.2 "Inter Variable", sans-serif; color: var(--primary) !important }
      body { background: linear-gradient(135deg, #fff 0%, rgb(0 0 0 / 10%) 100%) }
      main.wide > .card:not(:last-child)::before { content: "→"; margin: -.5rem auto calc(1rem + 2px) }
      .dark .card { background: url(/files/0190ab/bg-dark.png) }
    `)
    expect(removed).toEqual([])
    expect(css.split('\n')).toEqual([
      `${SCOPE} .hero h1,${SCOPE} .hero>p{font:600 2rem/1.2"Inter Variable",sans-serif;color:var(--primary)!important}`,
      `${SCOPE}{background:linear-gradient(135deg,#fff 0%,rgb(0 0 0/10%) 100%)}`,
      `${SCOPE} main.wide>.card:not(:last-child)::before{content:"→";margin:-.5rem auto calc(1rem + 2px)}`,
      `.dark ${SCOPE} .card{background:url(/files/0190ab/bg-dark.png)}`,
    ])
  })

  it('keeps @media and @supports with what is allowed in them', () => {
    const { css, removed } = clean(`@media (width <= 600px) and (hover: hover) { .a { color: red; position: fixed } }
      @supports (display: grid) { @media print { .b { display: grid } } }`)
    expect(css).toBe(
      `@media (width<=600px) and (hover:hover){${SCOPE} .a{color:red}}\n@supports (display:grid){@media print{${SCOPE} .b{display:grid}}}`,
    )
    expect(removed).toEqual([
      { what: 'position: fixed', reason: expect.stringContaining('only static, relative'), line: 1 },
    ])
  })

  it.each([
    ['a foreign style sheet', '@import url(https://evil.example/x.css);'],
    ['a font face', '@font-face { font-family: x; src: url(https://evil.example/x.woff2) }'],
    ['key frames', '@keyframes spin { to { rotate: 1turn } }'],
    ['a layer', '@layer base { .a { color: red } }'],
    ['a foreign image', '.a { background: url(https://evil.example/pixel.gif) }'],
    ['a protocol-relative image', '.a { background: url(//evil.example/pixel.gif) }'],
    ['an image of another path', '.a { background: url("/api/v1/contacts") }'],
    ['a path that climbs out', '.a { background: url(/files/../api/v1/contacts) }'],
    ['a data address', '.a { background: url(data:image/svg+xml;base64,AAAA) }'],
    ['a hidden address in a fallback', '.a { background: var(--none, url(https://evil.example/x)) }'],
    ['an image set', '.a { background: image-set("https://evil.example/x" 1x) }'],
    ['an address in a property that takes none', '.a { color: url(/files/a.png) }'],
    ['a script expression', '.a { width: expression(alert(1)) }'],
    ['a behaviour', '.a { behavior: url(/files/x.htc) }'],
    ['a binding', '.a { -moz-binding: url("/files/x.xml#a") }'],
    ['an escaped property', '.a { b\\65havior: url(/files/x.htc) }'],
    ['an escaped word', '.a { position: f\\69xed }'],
    ['an overlay', '.a { position: fixed }'],
    ['a sticky overlay', '.a { position: STICKY }'],
    ['a position from a variable', '.a { position: var(--p) }'],
    ['a high layer', '.a { z-index: 101 }'],
    ['a computed layer', '.a { z-index: calc(50 * 50) }'],
    ['a changed brand token', '.a { --primary: red }'],
    ['a giant size', '.a { width: 99999px }'],
    ['a text moved away', '.a { text-indent: -9999px }'],
    ['an infinite size', '.a { width: 1e999px }'],
    ['a giant scale', '.a { transform: scale(400) }'],
    ['a giant scale by property', '.a { scale: 400 }'],
    ['huge text everywhere', '* { font-size: 200px }'],
    ['a computed size everywhere', '.a > * { font-size: calc(3rem * 9) }'],
    ['the end of the style element', '.a { content: "</style><script>alert(1)</script>" }'],
    ['the end of the style element in a selector', '.a[title="</style><script>"] { color: red }'],
    ['the end of the style element in a condition', '@media </style><script> { .a { color: red } }'],
    ['siblings of the scope', `${SCOPE} + div { color: red }`],
    ['siblings of the page', 'body ~ div { color: red }'],
    ['a host', ':host { color: red }'],
    ['a nested rule', '.a { & .b { color: red } }'],
    ['a shadow part', '.a::part(x) { color: red }'],
    ['stray braces', '}}} .b { color: blue }'],
  ])('takes out %s', (_, css) => {
    const result = clean(css)
    expect(result.css).toBe('')
    expect(result.removed.length).toBeGreaterThan(0)
    for (const { what, reason, line } of result.removed) {
      expect(what).not.toBe('')
      expect(reason).not.toBe('')
      expect(line).toBe(1)
    }
  })

  it('says on which line something was taken out and keeps its neighbours', () => {
    const { css, removed } = clean(
      '.a {\n  color: red;\n  position: fixed;\n  margin: 0\n}\n@import "x";\n.b { color: blue }',
    )
    expect(css).toBe(`${SCOPE} .a{color:red;margin:0}\n${SCOPE} .b{color:blue}`)
    expect(removed.map(({ what, line }) => [what, line])).toEqual([
      ['position: fixed', 3],
      ['@import "x";', 6],
    ])
  })

  it('lets the page be dark without leaving the scope', () => {
    expect(clean(':root.dark body .a{color:red} html{color:red} html > body > .b{color:red}').css).toBe(
      `.dark ${SCOPE} .a{color:red}\n${SCOPE}{color:red}\n${SCOPE}>.b{color:red}`,
    )
  })

  it('reads megabytes of nonsense without hanging', () => {
    for (const piece of ['(', 'a{', '@media (', '[', '/*', 'url(', 'a:is(', '"', '\\', 'a{b:c(', '}', '@']) {
      const ms = cpuMs(() => {
        expect(clean(piece.repeat(Math.floor(50_000 / piece.length))).css, piece).toBe('')
      })
      expect(ms, piece).toBeLessThan(2_000)
    }
    expect(clean('a'.repeat(100_001)).removed[0]?.reason).toContain('longer')
  })
})

const fragments = fc.constantFrom(
  ...['.a', '#b', 'body', 'html', '*', ':root', '.dark', SCOPE, ':hover', ':is(', ':not(', ')', '[x="y"]', '::before'],
  ...[' ', ' > ', ' + ', ' ~ ', ',', '{', '}', ';', ':', '/*', '*/', '"', "'", '\\', '<', '</style>', '<!--', '-->'],
  ...[
    '@media (width > 3px)',
    '@supports (x:y)',
    '@import',
    '@layer',
    'color',
    'background',
    'position',
    'z-index',
    '--x',
  ],
  ...[
    'red',
    'fixed',
    '9999',
    '10px',
    '-1e3%',
    'url(',
    'url(/files/a.png)',
    'calc(1px + ',
    'var(--x, ',
    '!important',
    '\n',
  ],
)
const piece = (most: number) => fc.array(fragments, { minLength: 1, maxLength: most }).map((parts) => parts.join(''))
const rule = fc
  .tuple(piece(3), fc.constantFrom('color', 'background', 'position', 'z-index', 'width', 'content'), piece(2))
  .map(([selector, property, value]) => `${selector}{${property}:${value};color:red}`)
const hostile = fc.oneof(
  fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules) => rules.join('\n')),
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('whatever is typed in', () => {
  it('gives a result that is confined, cannot end its element, and stays the same when cleaned again', () => {
    let kept = 0
    fc.assert(
      fc.property(hostile, (input) => {
        const { css } = clean(input)
        if (css !== '') kept++
        expect(clean(css)).toEqual({ css, removed: [] })
        expect(css).not.toMatch(/<[/!]|url\((?!\/files\/)|@import|expression|position:fixed/i)
        for (const line of css.split('\n').filter(Boolean)) {
          expect(line).toMatch(/^(@(media|supports) .+\{|(\.dark )?\[data-brand-css\])/)
        }
      }),
      { numRuns: 5_000, seed: 17 },
    )
    expect(kept).toBeGreaterThan(200)
  }, 30_000)
})
