import { beforeAll, expect, it } from 'vitest'
import { killAnswer } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('every customer whose answer was cut off by a kill gets exactly one answer, and pays for one', async () => {
  const kills = [
    { word: 8, afterMs: 5 },
    // The last words: the answer is being stored.
    { word: 60, afterMs: 40 },
  ]
  expect(await killAnswer({ customers: 4, kills })).toEqual({
    kills: 2,
    answered: 4,
    handedOver: 0,
    lost: 0,
    duplicated: 0,
    unfinished: 0,
    miscounted: 0,
  })
}, 180_000)
