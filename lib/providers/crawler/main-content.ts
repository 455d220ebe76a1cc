import { Readability } from '@mozilla/readability'
import { parseDocument } from './parse-html'

const LEAST_CHARACTERS = 200
/** Readability costs the most; a page of this size without a `main` is read whole. */
const MOST_ELEMENTS_FOR_READABILITY = 4_000
const LEAST_SHARE = 0.5

const lengthOf = (element: Element | null | undefined): number => (element?.textContent ?? '').trim().length

/** What the author marked as content, where the mark holds enough of the page. */
function marked(document: Document): Element | null {
  const half = lengthOf(document.body) * LEAST_SHARE
  const main = document.querySelector('main, [role="main"]')
  if (main && lengthOf(main) >= Math.min(LEAST_CHARACTERS, half)) return main
  const articles = document.querySelectorAll('article')
  const [article] = articles
  return article && articles.length === 1 && lengthOf(article) >= half ? article : null
}

/** What a reader would take for the article; null when that would lose half of the page. */
function readable(document: Document): Element | null {
  if (document.querySelectorAll('body *').length > MOST_ELEMENTS_FOR_READABILITY) return null
  const copy = parseDocument(document.documentElement.outerHTML)
  const article = new Readability(copy, { charThreshold: LEAST_CHARACTERS, disableJSONLD: true }).parse()
  const kept = article?.textContent?.trim().length ?? 0
  if (kept < LEAST_CHARACTERS || kept < lengthOf(document.body) * LEAST_SHARE) return null
  return parseDocument(article?.content ?? '').body
}

/** The element that holds the content of a page whose frame has been taken away. */
export const mainContent = (document: Document): Element => marked(document) ?? readable(document) ?? document.body
