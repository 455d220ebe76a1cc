import { beforeAll, expect, it } from 'vitest'
import { killImport } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('an import whose worker is killed while it checks and while it takes over loses and doubles nobody', async () => {
  const verdict = await killImport({ rows: 6_000, badEvery: 100, kills: [0.3, 1.5], longestMs: 150_000 })
  expect(verdict).toMatchObject({ kills: 2, state: 'done', lost: 0, duplicated: 0, miscounted: 0 })
}, 180_000)
