import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { discoverSite } from '@/lib/providers/crawler'
import { isFetchFailure } from '@/lib/providers/http'
import { claimCrawl } from './claim-crawl'
import { endDiscovery } from './end-discovery'
import { recordFoundPages } from './record-found-pages'

const SAVE_EVERY_MS = 500

/** Finds the pages of a source. It may run again after a kill: found pages are kept, the rest is found anew. */
export const discoverPages = task({
  name: 'knowledge.discover-pages',
  access: 'system',
  input: z.strictObject({ crawlId: uuid }),
  handler: async ({ ctx, input }) => {
    const crawl = await claimCrawl(ctx, input)
    const source = crawl && (await ctx.db.knowledgeSource.findFirst({ where: { id: crawl.sourceId } }))
    if (!crawl || !source?.url) return
    if (source.kind === 'page') {
      await recordFoundPages(ctx, { crawlId: crawl.id, pages: [{ url: source.url }] })
      await endDiscovery(ctx, { crawlId: crawl.id, error: null })
      return
    }
    const stop = new AbortController()
    let savedAt = 0
    let saving: Promise<void> = Promise.resolve()
    const save = async (pages: readonly { url: string; title?: string | null | undefined }[]) => {
      const rows = pages.map(({ url, title }) => ({ url, title: title ?? null }))
      const { isWanted } = await recordFoundPages(ctx, { crawlId: crawl.id, pages: rows })
      if (!isWanted) stop.abort()
    }
    try {
      const found = await discoverSite(source.url, {
        limit: source.pageLimit,
        signal: stop.signal,
        onProgress: ({ pages }) => {
          if (Date.now() - savedAt < SAVE_EVERY_MS) return
          savedAt = Date.now()
          const rows = [...pages]
          saving = saving.then(() => save(rows))
        },
      })
      await saving
      await save(found.pages)
      const error = found.pages.length === 0 ? (found.notes[0] ?? 'No pages were found at this address.') : null
      await endDiscovery(ctx, { crawlId: crawl.id, error })
    } catch (error) {
      await saving
      if (stop.signal.aborted) return
      if (!isFetchFailure(error)) throw error
      await endDiscovery(ctx, { crawlId: crawl.id, error: error.userMessage })
    }
  },
})
