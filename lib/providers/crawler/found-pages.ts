import { looksLikePage, normaliseUrl, pageKey } from './normalise-url'
import { isSameSite } from './same-site'
import type { SiteRules } from './site-rules'
import { trapGuard } from './trap-guard'

export type FoundPage = { url: string; title: string | null; source: 'start' | 'sitemap' | 'link'; depth: number }

type Limits = { start: string; limit: number; rules: Pick<SiteRules, 'isAllowed'> }

/** The growing list of a site's pages: each once, only the site's own, only what may and is worth to be read. */
export function foundPages({ start, limit, rules }: Limits) {
  const pages = new Map<string, FoundPage>()
  const dropped = new Set<string>()
  const isWorth = trapGuard()

  const isCandidate = (url: string, source: FoundPage['source']): boolean =>
    source === 'start' ||
    (looksLikePage(url) && isSameSite(start, url) && rules.isAllowed(url) && (source === 'sitemap' || isWorth(url)))

  return {
    /** The new page, or null for one that is known or not wanted. */
    take(address: string, source: FoundPage['source'], depth: number): FoundPage | null {
      const url = normaliseUrl(address)
      if (!url || pages.size >= limit) return null
      const key = pageKey(url)
      if (pages.has(key) || dropped.has(key) || !isCandidate(url, source)) return null
      const page: FoundPage = { url, title: null, source, depth }
      pages.set(key, page)
      return page
    },
    /** For a page that turned out to be another one, or asks to be left alone. */
    drop(page: FoundPage): void {
      const key = pageKey(page.url)
      pages.delete(key)
      dropped.add(key)
    },
    list: (): FoundPage[] => [...pages.values()],
    isFull: (): boolean => pages.size >= limit,
  }
}

export type FoundPages = ReturnType<typeof foundPages>
