import { addSource } from '@/lib/knowledge'
import { chunkMarkdown } from '@/lib/providers/crawler'
import { testTenant } from '../test-tenant'
import { startWorker, type WorkerProcess } from '../worker-process'
import { killSite } from './site'
import { until } from './wait'

type Plan = {
  pages: number
  /** The worker is killed that long after the request of this number came in; a fresh one starts at once. */
  kills: readonly { request: number; afterMs: number }[]
}

export type CrawlVerdict = {
  kills: number
  state: string
  sourceStatus: string
  /** Pages that are not searchable, and chunks that a page should have and has not. */
  lost: number
  /** Pages or chunks that are there twice. */
  duplicated: number
  /** By how much counters (crawl, standing limit) differ from the rows. */
  miscounted: number
  /** Longest time from a kill to the next request of the crawl. */
  resumedMs: number
}

/** Crawls a website while the worker is killed again and again, and says what came of it. */
export async function killCrawl({ pages, kills }: Plan): Promise<CrawlVerdict> {
  const site = await killSite(pages, 20)
  const company = await testTenant()
  const start = () => startWorker({ CRAWLER_ALLOWED_ORIGINS: site.origin })
  const waiting = [...kills].sort((a, b) => a.request - b.request)
  let worker: WorkerProcess | null = null
  let killed = 0
  let killedAt: number | null = null
  let resumedMs = 0
  let restarting: Promise<void> = Promise.resolve()
  const restart = async (afterMs: number) => {
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await worker?.kill()
    killedAt = performance.now()
    killed += 1
    worker = await start()
  }
  let isRestarting = false
  site.onRequest = (count) => {
    const next = waiting[0]
    if (isRestarting || !next || count < next.request) {
      if (killedAt !== null) resumedMs = Math.max(resumedMs, performance.now() - killedAt)
      killedAt = null
      return
    }
    waiting.shift()
    isRestarting = true
    restarting = restart(next.afterMs).finally(() => {
      isRestarting = false
    })
  }
  try {
    worker = await start()
    const { system } = company
    const source = await addSource(system, { kind: 'website', url: site.origin, mode: 'all', pageLimit: pages })
    await until(
      'the crawl to end',
      async () => {
        const crawl = await system.db.crawl.findFirst({ where: { sourceId: source.id } })
        return crawl && ['done', 'failed', 'cancelled'].includes(crawl.state)
      },
      120_000,
    )
    await restarting
    return { ...(await verdict(company.system, source.id, pages)), kills: killed, resumedMs: Math.round(resumedMs) }
  } finally {
    await restarting
    await worker?.stop()
    await site.close()
  }
}

type System = Awaited<ReturnType<typeof testTenant>>['system']

async function verdict(ctx: System, sourceId: string, expected: number) {
  const crawl = await ctx.db.crawl.findFirstOrThrow({ where: { sourceId } })
  const source = await ctx.db.knowledgeSource.findFirstOrThrow({ where: { id: sourceId } })
  const pages = await ctx.db.knowledgePage.findMany({ where: { sourceId }, include: { chunks: true } })
  const used = await ctx.db.usageCounter.findFirst({ where: { resource: 'knowledge_pages' } })
  const indexed = pages.filter((page) => page.status === 'indexed')
  let lost = Math.max(0, expected - indexed.length)
  let duplicated = pages.length - new Set(pages.map((page) => page.url)).size
  for (const page of indexed) {
    const positions = new Set(page.chunks.map((chunk) => chunk.position))
    lost += Math.max(0, chunkMarkdown(page.content).length - positions.size)
    duplicated += page.chunks.length - positions.size
  }
  const miscounted = Math.abs(crawl.indexed - indexed.length) + Math.abs(Number(used?.used ?? 0) - indexed.length)
  return { state: crawl.state, sourceStatus: source.status, lost, duplicated, miscounted }
}
