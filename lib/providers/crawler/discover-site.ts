import { setTimeout as sleep } from 'node:timers/promises'
import { FetchFailure } from '@/lib/providers/http'
import { fetchPage } from './fetch-page'
import { looksLikePage, normaliseUrl } from './normalise-url'
import { isSameSite } from './same-site'
import { readSiteRules, type SiteRules } from './site-rules'
import { readSitemaps } from './sitemaps'
import { trapGuard } from './trap-guard'

export type FoundPage = { url: string; title: string | null; source: 'start' | 'sitemap' | 'link'; depth: number }
export type Discovery = { pages: FoundPage[]; notes: string[] }

type DiscoverOptions = {
  limit: number
  signal?: AbortSignal
  onProgress?: (progress: { pages: readonly FoundPage[] }) => void
}

const AT_ONCE = 4
const DEEPEST_LINK = 4

/**
 * The pages of a site: what its sitemaps name, then, where that leaves room, what its pages link to. robots.txt holds.
 * @throws FetchFailure when the start page cannot be reached
 */
export async function discoverSite(startUrl: string, options: DiscoverOptions): Promise<Discovery> {
  const { signal } = options
  const start = normaliseUrl(startUrl)
  if (!start) throw new FetchFailure('bad_url', startUrl)
  const rules = await readSiteRules(start, signal)
  if (!rules.isAllowed(start)) return { pages: [], notes: ['The website’s robots.txt does not allow reading it.'] }

  const pages = new Map<string, FoundPage>()
  const isWorth = trapGuard()
  const take = (address: string, source: FoundPage['source'], depth: number): boolean => {
    if (pages.size >= options.limit || pages.has(address)) return false
    if (!looksLikePage(address) || !isSameSite(start, address) || !rules.isAllowed(address) || !isWorth(address))
      return false
    pages.set(address, { url: address, title: null, source, depth })
    return true
  }
  take(start, 'start', 0)

  const sitemaps = rules.sitemaps.length ? rules.sitemaps : [new URL('/sitemap.xml', start).href]
  const known = await readSitemaps(
    sitemaps.filter((address) => URL.canParse(address)),
    options.limit,
    signal,
  )
  for (const address of known) {
    const url = normaliseUrl(address)
    if (url) take(url, 'sitemap', 1)
  }
  options.onProgress?.({ pages: [...pages.values()] })
  const notes: string[] = []
  if (pages.size < options.limit) await followLinks({ start, pages, take, rules, notes, ...options })
  return { pages: [...pages.values()], notes }
}

type LinkWalk = DiscoverOptions & {
  start: string
  pages: Map<string, FoundPage>
  take: (address: string, source: FoundPage['source'], depth: number) => boolean
  rules: SiteRules
  notes: string[]
}

/** Breadth first over the links of found pages, a few at a time. */
async function followLinks(walk: LinkWalk): Promise<void> {
  const waiting = [...walk.pages.values()]
  const look = async (page: FoundPage): Promise<void> => {
    if (walk.rules.delayMs) await sleep(walk.rules.delayMs)
    const fetched = await fetchPage(page.url, walk.signal ? { signal: walk.signal } : {})
    if (fetched.status === 'failed' && page.url === walk.start) walk.notes.push(fetched.reason)
    if (fetched.status !== 'ok') return
    page.title = fetched.title
    if (page.depth >= DEEPEST_LINK) return
    for (const link of fetched.links) {
      if (walk.take(link, 'link', page.depth + 1)) {
        const found = walk.pages.get(link)
        if (found) waiting.push(found)
      }
    }
  }
  while (waiting.length && walk.pages.size < walk.limit) {
    walk.signal?.throwIfAborted()
    await Promise.all(waiting.splice(0, walk.rules.delayMs ? 1 : AT_ONCE).map(look))
    walk.onProgress?.({ pages: [...walk.pages.values()] })
  }
}
