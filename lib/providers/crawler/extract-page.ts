import { sha256Hex } from '@/lib/kernel'
import { mainContent } from './main-content'
import { baseOf, type PageFacts, pageFacts } from './page-facts'
import { parseDocument } from './parse-html'
import { stripFrame } from './strip-frame'
import { toMarkdown } from './to-markdown'
import { countWords } from './words'

export type ExtractedPage = PageFacts & {
  markdown: string
  wordCount: number
  /** The same as long as title and words are the same. */
  contentHash: string
}

/** Reads a document that the caller does not need any more: its frame is taken away in place. */
export function extractDocument(document: Document, address: string): ExtractedPage {
  const facts = pageFacts(document, address)
  const base = baseOf(document, address)
  stripFrame(document)
  const markdown = toMarkdown(mainContent(document), base)
  const contentHash = sha256Hex(`${facts.title}\n${markdown}`)
  return { ...facts, markdown, wordCount: countWords(markdown), contentHash }
}

/** Title, words as Markdown, language and links of a page's HTML. @throws FetchFailure for a page made to be slow */
export const extractPage = (html: string, address: string): ExtractedPage =>
  extractDocument(parseDocument(html), address)
