import robotsParser from 'robots-parser'
import { FetchFailure, safeFetch } from '@/lib/providers/http'

/** The name by which a site's robots.txt may address this reader. */
const ROBOT = 'SiteReader'
const LONGEST_DELAY_MS = 2_000

export type SiteRules = { isAllowed(address: string): boolean; sitemaps: string[]; delayMs: number }

const EVERYTHING: SiteRules = { isAllowed: () => true, sitemaps: [], delayMs: 0 }
const NOTHING: SiteRules = { isAllowed: () => false, sitemaps: [], delayMs: 0 }

// The package's types describe a CommonJS default that the runtime does not have.
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined
  getSitemaps(): string[]
  getCrawlDelay(agent: string): number | undefined
}

/** robots.txt of a site (RFC 9309): absent (4xx) allows all, a server error forbids all for now. */
export async function readSiteRules(start: string, signal?: AbortSignal): Promise<SiteRules> {
  const address = new URL('/robots.txt', start).href
  try {
    const robotsFile = await safeFetch(address, {
      maxBytes: 512 * 1024,
      timeoutMs: 8_000,
      ...(signal ? { signal } : {}),
    })
    const robots = parse(address, robotsFile.text())
    return {
      isAllowed: (page) => robots.isAllowed(page, ROBOT) ?? true,
      sitemaps: robots.getSitemaps(),
      delayMs: Math.min((robots.getCrawlDelay(ROBOT) ?? 0) * 1000, LONGEST_DELAY_MS),
    }
  } catch (error) {
    if (error instanceof FetchFailure && error.kind === 'status')
      return (error.httpStatus ?? 0) >= 500 ? NOTHING : EVERYTHING
    if (error instanceof FetchFailure && error.kind === 'too_large') return EVERYTHING
    throw error
  }
}
