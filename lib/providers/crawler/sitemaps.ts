import { gunzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { logger } from '@/lib/kernel'
import { safeFetch } from '@/lib/providers/http'

const parser = new XMLParser({
  ignoreAttributes: true,
  processEntities: true,
  isArray: (name) => name === 'url' || name === 'sitemap',
})
const MOST_BYTES = 10 * 1024 * 1024
const MOST_FILES = 20

type Entry = { loc?: unknown }
type Parsed = { urlset?: { url?: Entry[] } | string; sitemapindex?: { sitemap?: Entry[] } | string }

const locations = (entries: Entry[] | undefined): string[] =>
  (entries ?? []).map((entry) => String(entry.loc ?? '').trim()).filter((loc) => loc !== '')

export function parseSitemap(xml: string): { pages: string[]; sitemaps: string[] } {
  const parsed = parser.parse(xml) as Parsed
  const pages = typeof parsed.urlset === 'object' ? locations(parsed.urlset.url) : []
  const sitemaps = typeof parsed.sitemapindex === 'object' ? locations(parsed.sitemapindex.sitemap) : []
  return { pages, sitemaps }
}

async function readSitemap(address: string, signal?: AbortSignal): Promise<{ pages: string[]; sitemaps: string[] }> {
  const { bytes } = await safeFetch(address, { maxBytes: MOST_BYTES, timeoutMs: 10_000, ...(signal ? { signal } : {}) })
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isGzip ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : Buffer.from(bytes)
  return parseSitemap(plain.toString('utf8'))
}

/** Addresses of a site's sitemaps and of the sitemaps that they name; a broken one costs only itself. */
export async function readSitemaps(
  addresses: readonly string[],
  limit: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const waiting = [...addresses]
  const seen = new Set<string>()
  const pages: string[] = []
  while (waiting.length && seen.size < MOST_FILES && pages.length < limit) {
    const address = waiting.shift()
    if (!address || seen.has(address)) continue
    seen.add(address)
    try {
      const found = await readSitemap(address, signal)
      pages.push(...found.pages)
      waiting.push(...found.sitemaps)
    } catch (error) {
      logger.debug({ err: error, address }, 'a sitemap could not be read')
    }
  }
  return pages
}
