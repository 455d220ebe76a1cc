import { beforeAll, expect, it } from 'vitest'
import { killBulk } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('an operation on many companies whose worker is killed at one of them happens to each exactly once', async () => {
  expect(await killBulk(['timeline', 'record'])).toEqual([
    { point: 'timeline', doneBefore: 4, done: 9, wrong: [] },
    { point: 'record', doneBefore: 4, done: 9, wrong: [] },
  ])
}, 180_000)
