import { deferred } from '@/lib/kernel'
import { FetchFailure } from '@/lib/providers/http'

const linkedom = deferred<typeof import('linkedom')>('linkedom')

const MOST_TAGS = 60_000
const DEEPEST = 300
/** Elements whose end tag may be left out say nothing about depth; void elements have none. */
const UNCOUNTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot|colgroup|rt|rp)$/i

/**
 * Reading costs time for every element and, in places, for every element times its depth. Pages made to exploit that are
 * refused before they are parsed.
 */
function refuseBombs(html: string): void {
  let tags = 0
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (++tags > MOST_TAGS) throw tooComplex(`more than ${MOST_TAGS} tags`)
    if (UNCOUNTED.test(name)) continue
    depth += slash ? -1 : 1
    if (depth > DEEPEST) throw tooComplex(`more than ${DEEPEST} elements deep`)
  }
}

const tooComplex = (detail: string): FetchFailure =>
  new FetchFailure('too_large', detail, { userMessage: 'The page is too complex to be read.' })

const attributesOf = (html: string, tag: string): string =>
  new RegExp(`<${tag}(\\s[^<>]*)>`, 'i').exec(html)?.[1]?.replace(/\/$/, '') ?? ''

/** The parser does not add the `html`, `head` and `body` that authors may leave out (HTML Standard §13.1.2.4). */
function withFrame(html: string): string {
  const content = html
    .replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '')
    // Converting to Markdown takes time by the square of a run of white space.
    .replace(/\s{80,}/g, (run) => (run.includes('\n') ? '\n\n' : ' '))
  return `<!doctype html><html${attributesOf(html, 'html')}><head></head><body${attributesOf(html, 'body')}>${content}</body></html>`
}

/** The parser's objects are standard DOM nodes as far as they are used here; its package types them as `any`. */
const asDocument = (parsed: unknown): Document => parsed as Document

/** A parsed page. @throws FetchFailure `too_large` for one that is made to be slow */
export function parseDocument(html: string): Document {
  refuseBombs(html)
  return asDocument(linkedom().parseHTML(withFrame(html)).document)
}
