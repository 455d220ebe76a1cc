import type { CrawlProgress, CrawlState } from './schema'

type CrawlRow = {
  id: string
  sourceId: string
  state: string
  mode: string
  discovered: number
  selected: number
  indexed: number
  unchanged: number
  failed: number
  error: string | null
  startedAt: Date | null
  finishedAt: Date | null
}

/** A crawl's row with its rate and an estimate of what is left. */
export function crawlProgress(crawl: CrawlRow, now: Date = new Date()): CrawlProgress {
  const done = crawl.indexed + crawl.unchanged + crawl.failed
  const seconds = crawl.startedAt ? ((crawl.finishedAt ?? now).getTime() - crawl.startedAt.getTime()) / 1000 : 0
  const rate = done > 0 && seconds > 0 ? done / seconds : null
  const left = Math.max(crawl.selected - done, 0)
  return {
    id: crawl.id,
    sourceId: crawl.sourceId,
    state: crawl.state as CrawlState,
    mode: crawl.mode,
    discovered: crawl.discovered,
    selected: crawl.selected,
    indexed: crawl.indexed,
    unchanged: crawl.unchanged,
    failed: crawl.failed,
    error: crawl.error,
    startedAt: crawl.startedAt?.toISOString() ?? null,
    finishedAt: crawl.finishedAt?.toISOString() ?? null,
    pagesPerSecond: rate,
    secondsLeft: crawl.finishedAt || rate === null ? null : Math.ceil(left / rate),
  }
}
