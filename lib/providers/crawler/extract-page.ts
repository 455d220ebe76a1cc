import { createHash } from 'node:crypto'
import { Readability } from '@mozilla/readability'
import TurndownService from 'turndown'
import { normaliseUrl } from './normalise-url'
import { linksOf, metaContent, parseDocument } from './parse-html'

export type ExtractedPage = {
  title: string
  description: string
  /** As the page says (`de-AT`); null when it does not. */
  language: string | null
  canonical: string | null
  markdown: string
  wordCount: number
  contentHash: string
  links: string[]
  isIndexable: boolean
}

const BOILERPLATE =
  'script, style, noscript, template, iframe, svg, canvas, form, button, input, select, textarea, nav, header nav, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"], [aria-hidden="true"], [hidden], [id*="cookie" i], [class*="cookie" i], [class*="breadcrumb" i], [class*="newsletter" i], [class*="share-" i]'
const LEAST_CHARACTERS = 200

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
turndown.remove(['script', 'style', 'noscript', 'iframe', 'form', 'button'] as never)
turndown.addRule('images', { filter: 'img', replacement: () => '' })
turndown.addRule('table', {
  filter: 'table',
  replacement: (_content, node) => `\n\n${tableMarkdown(node as unknown as Element)}\n\n`,
})

const inline = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()

function tableMarkdown(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => inline(cell.textContent)),
  )
  const [head, ...body] = rows.filter((row) => row.length > 0)
  if (!head) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

/** What stays of a page when its frame is taken away: the main element, else what readers see as the article. */
function mainContent(document: Document): string {
  for (const element of [...document.querySelectorAll(BOILERPLATE)]) element.remove()
  const main = document.querySelector('main, [role="main"], article')
  if (main && (main.textContent ?? '').trim().length >= LEAST_CHARACTERS) return main.innerHTML
  const body = document.body?.innerHTML ?? ''
  const article = new Readability(document.cloneNode(true) as Document, { charThreshold: LEAST_CHARACTERS }).parse()
  return (article?.content ?? '').length >= LEAST_CHARACTERS ? (article?.content ?? '') : body
}

function tidy(markdown: string): string {
  return markdown
    .replace(/\[\s*\]\([^)]*\)/g, '')
    .replace(/\\([[\]().#*_+!-])/g, '$1')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Title, words as Markdown, language and links of a page's HTML. */
export function extractPage(html: string, address: string): ExtractedPage {
  const document = parseDocument(html)
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const title =
    document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ||
    metaContent(document, 'og:title') ||
    heading
  const robots = metaContent(document, 'robots').toLowerCase()
  const canonicalHref = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const description = metaContent(document, 'description', 'og:description')
  const language = document.documentElement?.getAttribute('lang')?.trim() || null
  const links = linksOf(document).flatMap((href) => normaliseUrl(href, address) ?? [])
  const body = mainContent(document)
  const markdown = tidy(turndown.turndown(parseDocument(`<html><body>${body}</body></html>`).body as never))
  return {
    title,
    description,
    language,
    canonical: canonicalHref ? normaliseUrl(canonicalHref, address) : null,
    markdown,
    wordCount: markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    contentHash: createHash('sha256').update(`${title}\n${markdown}`).digest('hex'),
    links: [...new Set(links)],
    isIndexable: !/\b(noindex|none)\b/.test(robots),
  }
}
