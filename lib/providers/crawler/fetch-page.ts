import { FetchFailure, safeFetch } from '@/lib/providers/http'
import { type ExtractedPage, extractPage } from './extract-page'

export type FetchedPage =
  | ({ status: 'ok'; url: string; etag: string | null; lastModified: string | null } & ExtractedPage)
  | { status: 'not_modified' }
  | { status: 'failed'; reason: string; httpStatus: number | null }

const PAGE_TYPES = ['text/html', 'application/xhtml+xml']
const MOST_BYTES = 3 * 1024 * 1024

/** Fetches and reads one page; every failure is a sentence for the page list. */
export async function fetchPage(
  address: string,
  options: { etag?: string | null; lastModified?: string | null; signal?: AbortSignal } = {},
): Promise<FetchedPage> {
  const headers = {
    ...(options.etag ? { 'if-none-match': options.etag } : {}),
    ...(options.lastModified ? { 'if-modified-since': options.lastModified } : {}),
  }
  try {
    const response = await safeFetch(address, {
      accept: PAGE_TYPES,
      maxBytes: MOST_BYTES,
      headers,
      ...(options.signal ? { signal: options.signal } : {}),
    })
    if (response.status === 304) return { status: 'not_modified' }
    const page = extractPage(response.text(), response.url)
    if (!page.isIndexable || /\bnoindex\b/i.test(response.headers['x-robots-tag'] ?? '')) {
      return { status: 'failed', reason: 'The page asks not to be indexed.', httpStatus: response.status }
    }
    if (page.wordCount === 0)
      return { status: 'failed', reason: 'The page has no readable text.', httpStatus: response.status }
    return {
      status: 'ok',
      url: response.url,
      etag: response.headers.etag ?? null,
      lastModified: response.headers['last-modified'] ?? null,
      ...page,
    }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    return { status: 'failed', reason: error.userMessage, httpStatus: error.httpStatus }
  }
}
