import { parseHTML } from 'linkedom'

/** A parsed page. linkedom has no types of its own for the DOM; the standard ones describe it. */
export const parseDocument = (html: string): Document => parseHTML(html).document as unknown as Document

export const metaContent = (document: Document, ...names: string[]): string => {
  for (const name of names) {
    const element = document.querySelector(`meta[name="${name}" i], meta[property="${name}" i]`)
    const content = element?.getAttribute('content')?.trim()
    if (content) return content
  }
  return ''
}

export function linksOf(document: Document): string[] {
  return [...document.querySelectorAll('a[href]')]
    .filter((link) => !/\bnofollow\b/i.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? '')
}
