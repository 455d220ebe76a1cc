import { beforeAll, expect, it } from 'vitest'
import { killCrawl } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('a crawl whose worker is killed while it discovers and while it reads loses and doubles nothing', async () => {
  const kills = [
    { request: 2, afterMs: 5 },
    { request: 18, afterMs: 30 },
  ]
  const verdict = await killCrawl({ pages: 30, kills })
  expect(verdict.resumedMs).toBeLessThan(60_000)
  expect(verdict).toMatchObject({
    kills: 2,
    state: 'done',
    sourceStatus: 'ready',
    lost: 0,
    duplicated: 0,
    miscounted: 0,
  })
}, 180_000)
