import type { getDocumentProxy } from 'unpdf'
import { DocumentProblem } from './document-problem'
import type { DocumentPart } from './part'
import { bodySize, type Line, linesOf, pageMarkdown, type Run } from './pdf-lines'

/** unpdf is an ES module and large: loaded when the first PDF comes. */
const library = async () => (await import('unpdf')).getDocumentProxy

const MOST_PAGES = 2_000
/** What a picture of a page still says of itself: a number, a stamp. */
const LEAST_LETTERS = 12

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Pdf> {
  const getPdf = await library()
  try {
    return await getPdf(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new DocumentProblem(name === 'PasswordException' ? 'protected' : 'damaged', error)
  }
}

async function linesOn(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number)
  try {
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item)) return []
      const [, , c = 0, d = 0, , y = 0] = item.transform as number[]
      return [{ text: item.str, size: Math.hypot(c, d), y, endsLine: item.hasEOL }]
    })
    return linesOf(runs)
  } finally {
    page.cleanup()
  }
}

const headingsOf = (markdown: string): string | undefined => [...markdown.matchAll(/^## (.+)$/gm)].at(-1)?.[1]

/**
 * A part a page. What goes on from the page before begins with its heading again.
 * @param from pages that have been read already
 */
export async function* readPdf(
  bytes: Uint8Array,
  from: number,
  tell: { total: (pages: number) => void; skip: () => void },
): AsyncGenerator<DocumentPart> {
  const pdf = await open(bytes)
  if (pdf.numPages > MOST_PAGES) throw new DocumentProblem('too_many_pages')
  tell.total(pdf.numPages)
  const title = await pdf.getMetadata().then(
    ({ info }) => String((info as { Title?: unknown }).Title ?? '').trim(),
    () => '',
  )
  let body = 0
  let heading: string | undefined
  let hasText = false
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOn(pdf, number)
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
    if (letters < LEAST_LETTERS) {
      tell.skip()
      continue
    }
    hasText = true
    // A title page has no body to compare with: what went before counts then.
    body = letters > 400 || body === 0 ? bodySize(lines) : body
    const own = pageMarkdown(lines, body)
    const content = heading && !own.startsWith('## ') ? `## ${heading}\n\n${own}` : own
    heading = headingsOf(own) ?? heading
    if (number > from) yield { title, place: { kind: 'page', from: number, to: number }, content }
  }
  if (!hasText) throw new DocumentProblem('no_text')
}
