import { gunzipSync } from 'node:zlib'
import { deferred, logger } from '@/lib/kernel'
import { type FetchedDocument, safeFetch } from '@/lib/providers/http'

const MOST_BYTES = 10_000_000
const MOST_FILES = 20

const xml = deferred<typeof import('fast-xml-parser')>('fast-xml-parser')

const OPTIONS = {
  ignoreAttributes: true,
  removeNSPrefix: true,
  isArray: (name: string) => name === 'url' || name === 'sitemap',
}

type Entry = { loc?: unknown }
type Parsed = { urlset?: { url?: Entry[] } | string; sitemapindex?: { sitemap?: Entry[] } | string }

export type Sitemap = { pages: string[]; sitemaps: string[] }

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

const locations = (entries: Entry[] | undefined): string[] =>
  (entries ?? []).map((entry) => String(entry.loc ?? '').trim()).filter(isWebAddress)

/** A sitemap, an index of sitemaps or a plain list of addresses (sitemaps.org). */
export function parseSitemap(text: string): Sitemap {
  if (!text.trimStart().startsWith('<')) {
    const lines = text.split(/\r?\n/).map((line) => line.trim())
    return { pages: lines.filter(isWebAddress), sitemaps: [] }
  }
  const parsed = new (xml().XMLParser)(OPTIONS).parse(text) as Parsed
  const pages = typeof parsed.urlset === 'object' ? locations(parsed.urlset.url) : []
  const sitemaps = typeof parsed.sitemapindex === 'object' ? locations(parsed.sitemapindex.sitemap) : []
  return { pages, sitemaps }
}

/** A `.gz` file is packed in itself, beside what the connection packs. */
function textOf(file: FetchedDocument): string {
  const isPacked = file.bytes[0] === 0x1f && file.bytes[1] === 0x8b
  return isPacked ? gunzipSync(file.bytes, { maxOutputLength: MOST_BYTES }).toString('utf8') : file.text()
}

async function readSitemap(address: string, signal: AbortSignal | undefined): Promise<Sitemap> {
  try {
    return parseSitemap(textOf(await safeFetch(address, { maxBytes: MOST_BYTES, timeoutMs: 10_000, signal })))
  } catch (error) {
    signal?.throwIfAborted()
    logger.debug({ err: error, address }, 'a sitemap could not be read')
    return { pages: [], sitemaps: [] }
  }
}

/** Page addresses of a site's sitemaps and of the sitemaps that they name; a broken one costs only itself. */
export async function readSitemaps(
  addresses: readonly string[],
  enough: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const waiting = [...addresses]
  const seen = new Set<string>()
  const pages: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue
    if (seen.size >= MOST_FILES || pages.length >= enough) break
    seen.add(address)
    const found = await readSitemap(address, signal)
    pages.push(...found.pages)
    waiting.push(...found.sitemaps)
  }
  return pages
}
