import { z } from 'zod'
import { logger, sha256Hex, uuid } from '@/lib/kernel'
import { asAppError, type TenantContext, task } from '@/lib/operations'
import { fetchPage } from '@/lib/providers/crawler'
import { claimPages } from './claim-pages'
import { finishCrawl } from './finish-crawl'
import { type PageOutcome, recordPage } from './record-page'
import { requeuePages } from './requeue-pages'

const BATCH = 8
const AT_ONCE = 4

type ClaimedPage = { id: string; url: string | null; etag: string | null; lastModified: string | null }

/**
 * Fetches and indexes the chosen pages of a crawl. After a kill the next run takes up the pages that were under way;
 * what had been recorded stays.
 */
export const fetchPages = task({
  name: 'knowledge.fetch-pages',
  access: 'system',
  input: z.strictObject({ crawlId: uuid }),
  handler: async ({ ctx, input }) => {
    await requeuePages(ctx, input)
    for (;;) {
      const pages = await claimPages(ctx, { crawlId: input.crawlId, limit: BATCH })
      if (pages.length === 0) break
      const waiting = [...pages]
      const lane = async () => {
        for (let page = waiting.shift(); page; page = waiting.shift()) {
          await record(ctx, input.crawlId, page)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, lane))
    }
    await finishCrawl(ctx, input)
  },
})

/** A page that cannot be kept says so, and the rest goes on; without the database nothing can be said. */
async function record(ctx: TenantContext, crawlId: string, page: ClaimedPage): Promise<void> {
  const outcome = await lookAt(ctx, page)
  try {
    await recordPage(ctx, { crawlId, pageId: page.id, outcome })
  } catch (error) {
    if (asAppError(error).code === 'unavailable' || outcome.kind === 'failed') throw error
    logger.warn({ err: error, tenant: ctx.tenant.slug, page: page.id }, 'a page could not be kept')
    const failed = { kind: 'failed' as const, reason: 'This page could not be stored.', httpStatus: null }
    await recordPage(ctx, { crawlId, pageId: page.id, outcome: failed })
  }
}

async function lookAt(ctx: TenantContext, page: ClaimedPage): Promise<PageOutcome> {
  if (!page.url) return { kind: 'unchanged' }
  const fetched = await fetchPage(page.url, { etag: page.etag, lastModified: page.lastModified })
  if (fetched.status === 'not_modified') return { kind: 'unchanged' }
  if (fetched.status === 'failed') return { kind: 'failed', reason: fetched.reason, httpStatus: fetched.httpStatus }
  return {
    kind: 'content',
    title: fetched.title.slice(0, 300),
    description: fetched.description.slice(0, 500),
    language: fetched.language ?? ctx.tenant.locale,
    content: fetched.markdown,
    contentHash: fetched.contentHash || sha256Hex(fetched.markdown),
    wordCount: fetched.wordCount,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
  }
}
