import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import type { Block, Inline } from './nodes'
import { parseMarkdown } from './parse-markdown'

type AnyNode = Block | Inline

function walk(nodes: AnyNode[]): AnyNode[] {
  return nodes.flatMap((node): AnyNode[] => {
    if (node.type === 'list') return [node, ...node.items.flatMap((item) => walk(item))]
    if (node.type === 'table') return [node, ...[node.head, ...node.rows].flat().flatMap((cell) => walk(cell.children))]
    return 'children' in node ? [node, ...walk(node.children)] : [node]
  })
}

const flat = (nodes: AnyNode[]): string =>
  walk(nodes)
    .map((node) => ('text' in node ? node.text : node.type === 'break' ? '\n' : ''))
    .join('')

const hrefs = (nodes: AnyNode[]) => walk(nodes).flatMap((node) => (node.type === 'link' ? [node.href] : []))
const types = (nodes: AnyNode[]) => walk(nodes).map((node) => node.type)

describe('what Markdown becomes', () => {
  it('reads the forms that answers use', () => {
    const tree = parseMarkdown(
      '# Title\n\nSome **bold**, *soft*, ~~gone~~ and `code`.\nNext line\n\n1. one\n2. two\n   - in',
    )
    expect(tree).toMatchObject([
      { type: 'heading', level: 1 },
      { type: 'paragraph' },
      { type: 'list', ordered: true, items: [[{ type: 'paragraph' }], [{ type: 'paragraph' }, { type: 'list' }]] },
    ])
    expect(types(tree)).toEqual(expect.arrayContaining(['strong', 'emphasis', 'strike', 'code', 'break']))
  })

  it('caps headings at the third level', () => {
    expect(parseMarkdown('###### deep')).toMatchObject([{ type: 'heading', level: 3 }])
  })

  it('reads tables with their alignment, quotes, rules, fences and check boxes', () => {
    const tree = parseMarkdown(
      '|a|b|\n|:-|-:|\n|1|2|\n\n> said\n\n---\n\n```ts\nlet a = "<b>"\n```\n\n- [x] done\n- [ ] open',
    )
    expect(tree.map((node) => node.type)).toEqual(['table', 'quote', 'rule', 'pre', 'list'])
    expect(tree[0]).toMatchObject({ head: [{ align: 'left' }, { align: 'right' }], rows: [[{}, {}]] })
    expect(tree[3]).toEqual({ type: 'pre', language: 'ts', text: 'let a = "<b>"' })
    expect(flat(tree.slice(4))).toBe('☑ done☐ open')
  })

  it('keeps raw HTML as literal text', () => {
    const tree = parseMarkdown('<img src=x onerror=alert(1)> and <b>*bold*</b>\n\n<script>\nalert(1)\n</script>')
    expect(flat(tree)).toContain('<img src=x onerror=alert(1)> and <b>bold</b>')
    expect(flat(tree)).toContain('<script>\nalert(1)\n</script>')
  })

  it('decodes character references once, and not in code', () => {
    expect(flat(parseMarkdown('a &lt;b&gt; &amp;amp; &#169; &#xD800; &nosuch; `&lt;`'))).toBe(
      'a <b> &amp; © \ufffd &nosuch; &lt;',
    )
  })

  it('does not turn a line above dashes into a heading, nor an indented line into code', () => {
    expect(types(parseMarkdown('Total\n---\n    as pasted'))).toEqual([
      'paragraph',
      'text',
      'rule',
      'paragraph',
      'text',
    ])
  })
})

describe('links', () => {
  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](java\nscript:alert(1))'],
    ['[x](java&#115;cript:alert(1))'],
    ['[x](&#x6A;avascript&colon;alert(1))'],
    ['[x](data:text/html,<script>1</script>)'],
    ['[x](vbscript:x)'],
    ['[x](file:///etc/passwd)'],
    ['[x](//evil.example)'],
    ['[x](/relative)'],
    ['[x](https://bank.example@evil.example/)'],
    ['![x](javascript:alert(1))'],
    ['<javascript:alert(1)>'],
    ['[x]: javascript:alert(1)\n\n[x]'],
    ['[x](https://)'],
    ['[x](mailto:)'],
  ])('never links %j', (source) => {
    expect(hrefs(parseMarkdown(source))).toEqual([])
  })

  it.each([
    ['[x](https://a.example/p?b=1&amp;c=2)', 'https://a.example/p?b=1&c=2'],
    ['https://a.example/p', 'https://a.example/p'],
    ['www.a.example', 'http://www.a.example/'],
    ['[x](mailto:help@a.example)', 'mailto:help@a.example'],
    ['help@a.example', 'mailto:help@a.example'],
    ['[call](tel:+4930123)', 'tel:+4930123'],
  ])('links %j', (source, href) => {
    expect(hrefs(parseMarkdown(source))).toEqual([href])
  })

  it('turns a picture into a link, and never nests links', () => {
    expect(parseMarkdown('![chart](https://a.example/c.png)')).toMatchObject([
      { children: [{ type: 'link', href: 'https://a.example/c.png', children: [{ text: 'chart' }] }] },
    ])
    expect(hrefs(parseMarkdown('[![alt](https://a.example/i.png)](https://a.example/)'))).toEqual([
      'https://a.example/',
    ])
  })

  it('removes bidi overrides, which make an address read as another', () => {
    expect(flat(parseMarkdown('safe \u202egnp.exe\u2066 \u0000end'))).toBe('safe gnp.exe end')
  })
})

describe('citations', () => {
  const cited = (source: string) =>
    walk(parseMarkdown(source, { sources: [1, 2, 3] })).flatMap((node) => (node.type === 'citation' ? [node.n] : []))

  it('marks known sources, alone, in a row and in a list', () => {
    expect(cited('Yes [1]. **Also [2]**[3] and [1, 3].')).toEqual([1, 2, 3, 1, 3])
    expect(cited('| a |\n|-|\n| x [2] |')).toEqual([2])
  })

  it('leaves an unknown number, code and a real link alone', () => {
    expect(cited('[9] [1, 9] `[1]` [1](https://a.example)')).toEqual([])
    expect(flat(parseMarkdown('see [9]', { sources: [1] }))).toBe('see [9]')
  })

  it('is not led astray by a link definition of the same number', () => {
    const tree = parseMarkdown('True [1].\n\n[1]: https://evil.example', { sources: [1] })
    expect(types(tree)).toContain('citation')
    expect(walk(tree).some((node) => node.type === 'link' && flat(node.children) === '1')).toBe(false)
  })
})

describe('any input at all', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'*_~`[]()<>!#|-+.:\\/& \n\t>1a"=\u202e\u0000é漢🙂'),
    maxLength: 400,
  })

  it('keeps only allowed nodes and addresses', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), fc.boolean(), (source, isPartial) => {
        const tree = parseMarkdown(source, { sources: [1], isPartial })
        for (const href of hrefs(tree)) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/)
        expect(flat(tree).isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('loses no letter of the text', () => {
    const words = fc.array(
      fc.constantFrom('alpha', 'beta', '*', '**', '` ', '- ', '\n', '\n\n', '> ', '_x_', '<b>', ' '),
    )
    fc.assert(
      fc.property(words, (parts) => {
        const source = parts.join('')
        const letters = (value: string) => value.match(/alpha|beta/g)?.length ?? 0
        expect(letters(flat(parseMarkdown(source)))).toBe(letters(source))
      }),
      { numRuns: 1000 },
    )
  })

  const long = 50_000
  it.each(
    Object.entries({
      quotes: '>'.repeat(long),
      spacedQuotes: '> '.repeat(long),
      lists: '- '.repeat(long),
      numbers: '1. '.repeat(long / 2),
      brackets: '['.repeat(long),
      halfLinks: '[a]('.repeat(long / 4),
      stars: '*a'.repeat(long / 2),
      pairs: '*a '.repeat(long / 6) + 'a* '.repeat(long / 6),
      crossed: 'a**b'.repeat(long / 4),
      ticks: '`'.repeat(long),
      pipes: `${'|'.repeat(long / 2)}\n${'|-'.repeat(long / 4)}`,
      angles: '<a '.repeat(long / 3),
      addresses: `${'a.'.repeat(long / 2)}@`,
      spaces: `${' '.repeat(long)}a`,
      steps: Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      starsThenLetter: `${'*'.repeat(long)}a`,
      newlines: '\n'.repeat(long),
    }),
  )('answers in time for a hostile run of %s', (_name, source) => {
    let tree: ReturnType<typeof parseMarkdown> = []
    expect(cpuMs(() => (tree = parseMarkdown(source, { isPartial: true })))).toBeLessThan(1_500)
    expect(walk(tree).length).toBeLessThan(200_000)
  })

  it('reads a long document as a whole', () => {
    const tree = parseMarkdown(
      Array.from({ length: 400 }, (_, i) => `## Part ${i}\n\nSome **words** here.`).join('\n\n'),
    )
    expect(tree.filter((node) => node.type === 'heading')).toHaveLength(400)
  })

  it('cuts what is far too long', () => {
    expect(flat(parseMarkdown('word '.repeat(100_000))).length).toBeLessThanOrEqual(200_001)
  })
})
