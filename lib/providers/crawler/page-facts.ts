import { cleanLine } from './clean-text'
import { normaliseUrl } from './normalise-url'

/** What a page says about itself. */
export type PageFacts = {
  title: string
  description: string
  /** As the page says (`de-AT`); null when it does not. */
  language: string | null
  canonical: string | null
  /** Fetchable addresses that the page links to, each once. */
  links: string[]
  isIndexable: boolean
}

/** The first of the named `meta` elements that says something. */
export function metaContent(document: Document, ...names: string[]): string {
  for (const name of names) {
    const element = document.querySelector(`meta[name="${name}" i], meta[property="${name}" i]`)
    const content = cleanLine(element?.getAttribute('content'))
    if (content) return content
  }
  return ''
}

/** Without the name of the site, where the heading of the page says which part that is. */
function titleOf(document: Document): string {
  const heading = cleanLine(document.querySelector('h1')?.textContent)
  const title = cleanLine(document.querySelector('title')?.textContent) || metaContent(document, 'og:title')
  const isWholeTitle = heading.length > 2 && title.toLowerCase().startsWith(heading.toLowerCase())
  return ((isWholeTitle ? heading : title) || heading).slice(0, 300)
}

function languageOf(document: Document): string | null {
  const declared =
    document.documentElement?.getAttribute('lang') || metaContent(document, 'content-language', 'og:locale')
  const tag = declared.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}

/** Links count from where the page says it is (`base`). */
export function baseOf(document: Document, address: string): string {
  const base = document.querySelector('base[href]')?.getAttribute('href')
  return base && URL.canParse(base, address) ? new URL(base, address).href : address
}

function linksOf(document: Document, base: string): string[] {
  const links = [...document.querySelectorAll('a[href], area[href]')]
    .filter((link) => !/\bnofollow\b/i.test(link.getAttribute('rel') ?? ''))
    .flatMap((link) => normaliseUrl(link.getAttribute('href') ?? '', base) ?? [])
  return [...new Set(links)]
}

export function pageFacts(document: Document, address: string): PageFacts {
  const base = baseOf(document, address)
  const robots = metaContent(document, 'robots', 'sitereader').toLowerCase()
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href')
  return {
    title: titleOf(document),
    description: metaContent(document, 'description', 'og:description').slice(0, 1_000),
    language: languageOf(document),
    canonical: canonical ? normaliseUrl(canonical, base) : null,
    links: /\b(nofollow|none)\b/.test(robots) ? [] : linksOf(document, base),
    isIndexable: !/\b(noindex|none)\b/.test(robots),
  }
}
