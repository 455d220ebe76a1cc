import robotsParser from 'robots-parser'
import { processWide } from '@/lib/kernel'
import { isFetchFailure, safeFetch } from '@/lib/providers/http'

/** The name by which a site's robots.txt may address this reader. */
const ROBOT = 'SiteReader'
const LONGEST_DELAY_MS = 2_000
const MOST_BYTES = 512 * 1024
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 500

export type SiteRules = {
  /** Why nothing of the site may be read; null when `isAllowed` decides. */
  refusal: string | null
  isAllowed: (address: string) => boolean
  sitemaps: string[]
  delayMs: number
}

type Robots = {
  isAllowed: (url: string, agent: string) => boolean | undefined
  getSitemaps: () => string[]
  getCrawlDelay: (agent: string) => number | undefined
}

/** The package exports a function; its declaration promises a default export that Node's own loader does not see. */
const parseRobots = (address: string, text: string): Robots =>
  (robotsParser as unknown as (url: string, text: string) => Robots)(address, text)

const everything: SiteRules = { refusal: null, isAllowed: () => true, sitemaps: [], delayMs: 0 }

const nothing = (status: number): SiteRules => ({
  ...everything,
  refusal: `The website’s robots.txt answers with an error (${status}), so its pages are not read for now.`,
  isAllowed: () => false,
})

function rulesOf(address: string, text: string): SiteRules {
  // A page of HTML under this name is the site's "not found" in disguise.
  if (text.trimStart().startsWith('<')) return everything
  const robots = parseRobots(address, text)
  return {
    refusal: null,
    isAllowed: (page) => robots.isAllowed(page, ROBOT) ?? true,
    sitemaps: robots.getSitemaps().filter((sitemap) => URL.canParse(sitemap)),
    delayMs: Math.min((robots.getCrawlDelay(ROBOT) ?? 0) * 1000, LONGEST_DELAY_MS),
  }
}

async function fetchRules(origin: string): Promise<SiteRules> {
  const address = `${origin}/robots.txt`
  try {
    const file = await safeFetch(address, { maxBytes: MOST_BYTES, timeoutMs: 8_000 })
    return rulesOf(address, file.text())
  } catch (error) {
    // RFC 9309 §2.3.1: absent means allowed, a server in trouble means not now. The rest is trouble of the page as well.
    if (isFetchFailure(error, 'status')) {
      const status = error.httpStatus ?? 0
      return status >= 500 || status === 429 ? nothing(status) : everything
    }
    if (isFetchFailure(error, 'too_large') || isFetchFailure(error, 'redirect_blocked')) return everything
    throw error
  }
}

type Kept = { until: number; rules: Promise<SiteRules> }

const kept = (): Map<string, Kept> => processWide('crawler.rules', () => new Map())

/** robots.txt of the host of an address, remembered for ten minutes. @throws FetchFailure when the host is out of reach */
export function siteRules(address: string): Promise<SiteRules> {
  const { origin } = new URL(address)
  const known = kept().get(origin)
  if (known && known.until > Date.now()) return known.rules
  const rules = fetchRules(origin)
  kept().delete(origin)
  kept().set(origin, { until: Date.now() + KEPT_MS, rules })
  rules.catch(() => kept().delete(origin))
  const [oldest] = kept().keys()
  if (kept().size > MOST_KEPT && oldest) kept().delete(oldest)
  return rules
}
