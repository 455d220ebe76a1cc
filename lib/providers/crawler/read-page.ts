import { AppError } from '@/lib/kernel'
import { type FetchedDocument, FetchFailure, safeFetch } from '@/lib/providers/http'
import { politely } from './politeness'
import { siteRules } from './site-rules'

const PAGE_TYPES = ['text/html', 'application/xhtml+xml']
const MOST_BYTES = 3_000_000

/** The site does not want this page to be read. */
export class NotAllowed extends AppError {
  constructor(address: string, reason: string | null) {
    super('invalid', `robots.txt refuses ${address}`, {
      userMessage: reason ?? 'The website’s robots.txt does not allow reading this page.',
    })
    this.name = 'NotAllowed'
  }
}

async function refuseForbidden(address: string): Promise<number> {
  const rules = await siteRules(address)
  if (rules.refusal || !rules.isAllowed(address)) throw new NotAllowed(address, rules.refusal)
  return rules.delayMs
}

/** Fetches one HTML page as its site asks for it. @throws FetchFailure, NotAllowed */
export async function readPage(
  address: string,
  options: { headers?: Record<string, string>; signal?: AbortSignal | undefined } = {},
): Promise<FetchedDocument> {
  const { signal, headers = {} } = options
  if (!URL.canParse(address)) throw new FetchFailure('bad_url', 'cannot be parsed')
  const delayMs = await refuseForbidden(address)
  const page = await politely(address, delayMs, signal, () =>
    safeFetch(address, { accept: PAGE_TYPES, maxBytes: MOST_BYTES, headers, signal }),
  )
  if (page.url !== address) await refuseForbidden(page.url)
  return page
}
