import { beforeAll, describe, expect, it } from 'vitest'
import { packed } from '../tables/zip.fixture'
import { DocumentProblem } from './document-problem'
import { bytesOf, compileReader, docxParts, pdfOf } from './documents.fixture'
import type { DocumentPart } from './part'
import { type ReadLimits, readDocument } from './read-document'

beforeAll(compileReader, 60_000)

async function read(content: string | Uint8Array, { from = 0, limits }: { from?: number; limits?: ReadLimits } = {}) {
  const parts: DocumentPart[] = []
  let format: string | undefined
  const { skipped } = await readDocument(bytesOf(content), {
    from,
    ...(limits ? { limits } : {}),
    onFormat: async (found) => {
      format = found
    },
    onParts: async (more) => {
      parts.push(...more)
    },
  })
  return { format, skipped, parts }
}

const refused = (content: string | Uint8Array, limits?: ReadLimits) =>
  read(content, limits ? { limits } : {}).then(
    () => null,
    (error) => (error instanceof DocumentProblem ? error.code : error),
  )

describe('what a file says', () => {
  it('PDF: a part a page with its number, larger lines are headings, and it goes on where it stopped', async () => {
    const pdf = pdfOf([
      ['# Warranty', 'Repairs of zebra trailers are free for', '24 months.'],
      ['It begins on the day of delivery.'],
      [],
      ['# Returns', 'Send it back within 30 days.'],
    ])
    const { format, skipped, parts } = await read(pdf)
    expect({ format, skipped }).toEqual({ format: 'pdf', skipped: 1 })
    expect(parts.map(({ place }) => place?.from)).toEqual([1, 2, 4])
    expect(parts[0]?.content).toBe('## Warranty\n\nRepairs of zebra trailers are free for 24 months.')
    // What goes on from the page before says again under which heading it stands.
    expect(parts[1]?.content).toContain('## Warranty')
    expect((await read(pdf, { from: 2 })).parts.map(({ place }) => place?.from)).toEqual([4])
  })

  it('DOCX: headings, paragraphs, and its first heading as title', async () => {
    const docx = packed(docxParts(['# Opening hours', 'We are open from nine to five.']))
    const { format, parts } = await read(docx)
    expect(format).toBe('docx')
    expect(parts[0]).toMatchObject({ title: 'Opening hours', place: null })
    expect(parts[0]?.content).toContain('# Opening hours\n\nWe are open from nine to five.')
  })

  it('CSV: rows with the names of their columns and their numbers, with any delimiter and encoding', async () => {
    const table = 'Artikel;Preis\nAnhänger;40 €\n;\n"Zelt; groß";99 €\n'
    for (const bytes of [Buffer.from(table), Buffer.from(table.replaceAll('€', 'EUR'), 'latin1')]) {
      const { format, parts } = await read(bytes)
      expect(format).toBe('csv')
      expect(parts[0]?.place).toEqual({ kind: 'rows', from: 2, to: 4 })
      expect(parts[0]?.content.split('\n')[0]).toMatch(/^Artikel: Anhänger; Preis: 40/)
      expect(parts[0]?.content.split('\n')[2]).toContain('Artikel: Zelt; groß')
    }
  })

  it('HTML, Markdown and plain text by what they look like', async () => {
    const html = await read(
      '<!doctype html><title>Help</title><main><h1>Help</h1><p>Call us any day you like.</p></main>',
    )
    expect(html.format).toBe('html')
    expect(html.parts[0]?.content).toContain('Call us any day')
    expect((await read('# Help\n\n- Call us.')).format).toBe('md')
    expect((await read('Call us, or write.\nWe answer, always.\nEvery day, too.')).format).toBe('txt')
  })

  it('a long text comes in parts that say under which headings they stand', async () => {
    const long = Array.from({ length: 40 }, (_, at) => `## Part ${at}\n\n${'Words of it. '.repeat(30)}`).join('\n\n')
    const { parts } = await read(`# Manual\n\n${long}`)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.at(-1)?.content.startsWith('# Manual')).toBe(true)
    expect(parts.map(({ content }) => content).join('\n')).toContain('## Part 39')
  })
})

describe('what cannot be read', () => {
  it.each([
    ['a locked PDF', pdfOf([['secret']], { isLocked: true }), 'protected'],
    ['pictures alone', pdfOf([[], []]), 'no_text'],
    ['a broken PDF', Buffer.from('%PDF-1.4\nnothing of it'), 'damaged'],
    ['a broken DOCX', packed({ 'word/document.xml': 'no' }), 'damaged'],
    ['a cut ZIP', packed({ 'word/document.xml': 'no' }).subarray(0, 60), 'damaged'],
    ['another ZIP', packed({ 'xl/workbook.xml': 'no' }), 'unknown_kind'],
    ['an old Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'old_office'],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(400, 1)]), 'unknown_kind'],
    ['nothing', Buffer.from('  \n '), 'empty'],
  ])('%s says so', async (_, content, code) => {
    expect(await refused(content)).toBe(code)
  })

  it('a bomb that says its size, one that takes too much memory, one that takes too long', async () => {
    const bomb = packed({ 'word/document.xml': 'x', 'word/media/a.txt': 'a'.repeat(210 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await refused(bomb)).toBe('unpacks_too_large')
    const heavy = packed(docxParts(Array.from({ length: 300_000 }, (_, at) => `Paragraph ${at}`)))
    expect(await refused(heavy, { seconds: 60, megabytes: 120 })).toBe('took_too_much_memory')
    expect(await refused(heavy, { seconds: 0.5, megabytes: 800 })).toBe('took_too_long')
  }, 90_000)
})
