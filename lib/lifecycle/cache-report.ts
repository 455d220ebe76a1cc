import { z } from 'zod'
import { platformDb } from '@/lib/db'

/** On this channel web processes are asked how many pages of a company they keep. */
export const ERASURE_CACHE = 'erasure_cache'

type Phase = 'before' | 'after'

const question = z.object({ erasureId: z.uuid(), phase: z.enum(['before', 'after']), prefixes: z.array(z.string()) })
export type CacheQuestion = z.infer<typeof question>

export const readCacheQuestion = (text: string): CacheQuestion => question.parse(JSON.parse(text))

export async function askForCaches(given: CacheQuestion): Promise<void> {
  await platformDb().$executeRaw`SELECT pg_notify(${ERASURE_CACHE}, ${JSON.stringify(given)})`
}

/** A web process answers: how many pages it kept (and, afterwards, keeps). */
export async function reportCache({ erasureId, phase }: CacheQuestion, pages: number): Promise<void> {
  const report = JSON.stringify([{ phase, process: process.pid, pages }])
  await platformDb().$executeRaw`
    UPDATE platform.erasure SET cache_reports = cache_reports || ${report}::jsonb WHERE id = ${erasureId}::uuid AND status = 'running'`
}

/** What all web processes together kept; of one that answered twice the last word of the phase counts. */
export async function reportedPages(erasureId: string, phase: Phase): Promise<number> {
  const { cacheReports } = await platformDb().erasure.findUniqueOrThrow({ where: { id: erasureId } })
  const reports = (cacheReports as { phase: string; process: number; pages: number }[]).filter((r) => r.phase === phase)
  const last = new Map(reports.map(({ process, pages }) => [process, pages]))
  return [...last.values()].reduce((sum, pages) => sum + pages, 0)
}
