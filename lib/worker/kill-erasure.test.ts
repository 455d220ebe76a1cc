import { beforeAll, expect, it } from 'vitest'
import { killErasure } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('an erasing that is killed in the middle goes on to its end, and its certificate tells what was there at first', async () => {
  expect(await killErasure(['first rows', 'directory'])).toEqual([
    { point: 'first rows', remains: [], wrong: [] },
    { point: 'directory', remains: [], wrong: [] },
  ])
}, 180_000)
