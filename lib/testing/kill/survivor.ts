import { addSource } from '@/lib/knowledge'
import { testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { killSite } from './site'
import { until } from './wait'

const PAGES = 40
const SLOW_MS = 1_000

/**
 * One of two workers is killed in the middle of a crawl.
 * @returns after how many milliseconds the other one goes on with it
 */
export async function takenOverBySurvivor(): Promise<number> {
  const site = await killSite(PAGES, SLOW_MS)
  const { system } = await testTenant()
  let requests = 0
  site.onRequest = (count) => {
    requests = count
  }
  const settings = { CRAWLER_ALLOWED_ORIGINS: site.origin }
  const first = await startWorker(settings)
  try {
    await addSource(system, { kind: 'website', url: site.origin, mode: 'all', pageLimit: PAGES })
    await until('the crawl to read pages', async () => requests > 6)
    const second = await startWorker(settings)
    try {
      await first.kill()
      const killedAt = performance.now()
      const before = requests
      await until('the other worker to go on', async () => requests > before, 120_000)
      return performance.now() - killedAt
    } finally {
      await second.stop()
    }
  } finally {
    await first.kill()
    await site.close()
  }
}
