import { isAppError } from '@/lib/kernel'
import { isFetchFailure } from '@/lib/providers/http'
import { type ExtractedPage, extractPage } from './extract-page'
import { readPage } from './read-page'
import { isSameSite } from './same-site'

export type FetchedPage =
  | ({ status: 'ok'; url: string; etag: string | null; lastModified: string | null } & ExtractedPage)
  | { status: 'not_modified' }
  | { status: 'failed'; reason: string; httpStatus: number | null }

type Known = { etag?: string | null; lastModified?: string | null; signal?: AbortSignal | undefined }

const failed = (reason: string, httpStatus: number | null = null): FetchedPage => ({
  status: 'failed',
  reason,
  httpStatus,
})

async function read(address: string, { etag, lastModified, signal }: Known): Promise<FetchedPage> {
  const headers: Record<string, string> = {}
  if (etag) headers['if-none-match'] = etag
  if (lastModified) headers['if-modified-since'] = lastModified
  const response = await readPage(address, { headers, signal })
  if (response.status === 304) return { status: 'not_modified' }
  if (!isSameSite(address, response.url)) return failed('The page redirects to another website.', response.status)
  const page = extractPage(response.text(), response.url)
  if (!page.isIndexable || /\b(noindex|none)\b/i.test(response.headers['x-robots-tag'] ?? '')) {
    return failed('The page asks not to be indexed.', response.status)
  }
  if (page.wordCount === 0) return failed('The page has no readable text.', response.status)
  return {
    status: 'ok',
    url: response.url,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
    ...page,
  }
}

/**
 * Fetches and reads one page; every failure of the page or its site is a sentence for the page list.
 * @throws the caller's reason when `signal` aborts
 */
export async function fetchPage(address: string, known: Known = {}): Promise<FetchedPage> {
  try {
    return await read(address, known)
  } catch (error) {
    if (isFetchFailure(error)) return failed(error.userMessage, error.httpStatus)
    if (isAppError(error)) return failed(error.userMessage)
    throw error
  }
}
