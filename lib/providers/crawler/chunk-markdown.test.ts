import { describe, expect, it } from 'vitest'
import { chunkMarkdown } from './chunk-markdown'

const sentence = (n: number) => `Sentence number ${n} says something about the product and its many useful parts.`
const paragraph = (from: number, count: number) => Array.from({ length: count }, (_, n) => sentence(from + n)).join(' ')

describe('chunkMarkdown', () => {
  it('keeps to headings and tells their path', () => {
    const text = `# Help\n\n${paragraph(0, 2)}\n\n## Returns\n\n${paragraph(2, 2)}\n\n### Costs\n\n${paragraph(4, 2)}\n\n## Sizes\n\n${paragraph(6, 2)}`
    expect(chunkMarkdown(text).map(({ position, headingPath }) => [position, ...headingPath])).toEqual([
      [0, 'Help'],
      [1, 'Help', 'Returns'],
      [2, 'Help', 'Returns', 'Costs'],
      [3, 'Help', 'Sizes'],
    ])
  })

  it('cuts long paragraphs between sentences and says the last one again', () => {
    const chunks = chunkMarkdown(paragraph(0, 40))
    expect(chunks.length).toBeGreaterThan(3)
    for (const { content } of chunks) {
      expect(content.length).toBeLessThanOrEqual(900)
      expect(content).toMatch(/^Sentence .*parts\.$/s)
    }
    const lastOfFirst = chunks[0]?.content.match(/Sentence number \d+/g)?.at(-1)
    expect(chunks[1]?.content.startsWith(`${lastOfFirst} `)).toBe(true)
    for (let n = 0; n < 40; n++) expect(chunks.some(({ content }) => content.includes(sentence(n)))).toBe(true)
  })

  it('repeats the columns of a table that is cut', () => {
    const rows = Array.from({ length: 60 }, (_, n) => `| Model ${n} | ${n} euros | ${n} months of warranty |`)
    const chunks = chunkMarkdown(['| Model | Price | Warranty |', '| --- | --- | --- |', ...rows].join('\n'))
    expect(chunks.length).toBeGreaterThan(2)
    for (const { content } of chunks) expect(content).toMatch(/^\| Model \| Price \| Warranty \|\n\| --- /)
    expect(chunks.flatMap(({ content }) => content.match(/^\| Model \d+/gm) ?? [])).toHaveLength(60)
  })

  it('leaves code whole, headings in it too', () => {
    const chunks = chunkMarkdown('# Setup\n\n```\n# not a heading\n\nnpm start\n```')
    expect(chunks).toEqual([{ position: 0, headingPath: ['Setup'], content: '```\n# not a heading\n\nnpm start\n```' }])
  })

  it('cuts lists between items', () => {
    const items = Array.from({ length: 40 }, (_, n) => `- item ${n} with some words to make it longer`)
    for (const { content } of chunkMarkdown(items.join('\n'))) {
      for (const line of content.split('\n')) expect(line).toMatch(/^- item \d+ with .* longer$/)
    }
  })

  it('joins scraps, but never a question with another answer', () => {
    const cards = chunkMarkdown('# Why\n\n## Fast\n\nThree seconds.\n\n## Safe\n\nIn your region.')
    expect(cards).toEqual([
      { position: 0, headingPath: ['Why'], content: 'Fast\nThree seconds.\n\nSafe\nIn your region.' },
    ])
    const questions = chunkMarkdown('# FAQ\n\n## Is it free?\n\nYes.\n\n## Is it safe?\n\nYes.')
    expect(questions.map(({ headingPath }) => headingPath.at(-1))).toEqual(['Is it free?', 'Is it safe?'])
  })

  it('copes with text that has no place to cut', () => {
    const chunks = chunkMarkdown('字'.repeat(3_000), { maxChars: 500 })
    expect(chunks.map(({ content }) => content).join('')).toBe('字'.repeat(3_000))
    expect(chunkMarkdown('')).toEqual([])
    expect(chunkMarkdown('# Only a heading')).toEqual([])
  })
})
