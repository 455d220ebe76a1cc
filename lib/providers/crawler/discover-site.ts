import { AppError, isAppError, logger } from '@/lib/kernel'
import { FetchFailure } from '@/lib/providers/http'
import { type FoundPage, type FoundPages, foundPages } from './found-pages'
import { normaliseUrl, pageKey } from './normalise-url'
import { type PageFacts, pageFacts } from './page-facts'
import { parseDocument } from './parse-html'
import { readPage } from './read-page'
import { isSameSite } from './same-site'
import { siteRules } from './site-rules'
import { readSitemaps } from './sitemaps'

export type Discovery = { pages: FoundPage[]; sitemaps: string[]; notes: string[] }

export type DiscoverOptions = {
  limit: number
  signal?: AbortSignal | undefined
  /** All pages found so far, whenever there are more. */
  onProgress?: (progress: { pages: readonly FoundPage[] }) => void
}

const AT_ONCE = 4
const DEEPEST_LINK = 5
/** A sitemap of this length is the site's own list: only the start page is looked through for more. */
const A_REAL_SITEMAP = 10

type Look = { url: string; facts: PageFacts }

async function look(address: string, signal: AbortSignal | undefined): Promise<Look> {
  const page = await readPage(address, { signal })
  const facts = pageFacts(parseDocument(page.text()), page.url)
  return { url: page.url, facts }
}

const depthOf = (address: string): number => new URL(address).pathname.split('/').filter(Boolean).length

/**
 * The pages of a site: the start page, what it links to, what the sitemaps name (the shallow ones first), then what the
 * found pages link to. robots.txt and `noindex` hold; pages that cannot be read now are listed all the same.
 * @throws FetchFailure or another AppError when nothing of the site can be read; the caller's reason on abort
 */
export async function discoverSite(startUrl: string, options: DiscoverOptions): Promise<Discovery> {
  const { signal, limit } = options
  const asked = normaliseUrl(startUrl)
  if (!asked) throw new FetchFailure('bad_url', 'cannot be parsed')
  const home = await look(asked, signal).catch((error: unknown) => {
    if (isAppError(error)) return error
    throw error
  })
  // A company that moved redirects its old address: its site is where that leads.
  const start = home instanceof AppError ? asked : home.url
  const rules = await siteRules(start)
  const found = foundPages({ start, limit, rules })
  const notes: string[] = []
  const tell = () => options.onProgress?.({ pages: found.list() })

  const startPage = found.take(start, 'start', 0)
  const sitemaps = rules.sitemaps.length > 0 ? rules.sitemaps : [new URL('/sitemap.xml', start).href]
  const listed = await readSitemaps(sitemaps, limit * 4, signal)
  if (home instanceof AppError) {
    if (listed.length === 0) throw home
    notes.push(home.userMessage)
  } else if (startPage) settle(found, startPage, home, start)
  for (const address of listed.sort((one, other) => depthOf(one) - depthOf(other))) found.take(address, 'sitemap', 1)
  tell()
  if (listed.length < A_REAL_SITEMAP) await followLinks(found, start, { signal, tell })
  if (found.isFull()) notes.push(`The website has more pages than the limit of ${limit}.`)
  return { pages: found.list(), sitemaps: listed.length > 0 ? sitemaps : [], notes }
}

/** Takes up what a look at a page showed: its title, its true address, its links. */
function settle(found: FoundPages, page: FoundPage, { url, facts }: Look, start: string): FoundPage[] {
  const isAnother = (address: string | null): address is string =>
    address !== null && pageKey(address) !== pageKey(page.url) && isSameSite(start, address)
  // Some sites name their start page as the canonical address of everything.
  const canonical = facts.canonical && pageKey(facts.canonical) === pageKey(start) ? null : facts.canonical
  const truth = [canonical, url].find(isAnother)
  page.title = facts.title || null
  if (page.source !== 'start' && (truth || !facts.isIndexable)) found.drop(page)
  const taken = truth && page.source !== 'start' ? found.take(truth, page.source, page.depth) : null
  if (taken) taken.title = page.title
  return facts.links.flatMap((link) => found.take(link, 'link', page.depth + 1) ?? [])
}

type Walk = { signal: AbortSignal | undefined; tell: () => void }

/** Breadth first, a few pages at a time, until the list is full or nothing new is linked. */
async function followLinks(found: FoundPages, start: string, { signal, tell }: Walk): Promise<void> {
  const waiting = found.list().filter((page) => page.source !== 'start')
  const visit = async (page: FoundPage): Promise<void> => {
    try {
      const seen = await look(page.url, signal)
      const links = settle(found, page, seen, start)
      waiting.push(...links.filter((link) => link.depth < DEEPEST_LINK))
    } catch (error) {
      if (!isAppError(error)) throw error
      logger.debug({ err: error, url: page.url }, 'a page could not be looked through for links')
    }
    tell()
  }
  const lane = async () => {
    for (let page = waiting.shift(); page && !found.isFull(); page = waiting.shift()) {
      signal?.throwIfAborted()
      await visit(page)
    }
  }
  // A lane ends when nothing waits; the pages that the others still read may bring more.
  while (waiting.length > 0 && !found.isFull()) await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
