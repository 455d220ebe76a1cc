import { beforeAll, expect, it } from 'vitest'
import { killSequence } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('a sequence whose worker is killed while people come in, are written to by mail and text and get on takes each through once', async () => {
  const verdict = await killSequence({ people: 100, kills: [0, 60] })
  expect(verdict).toMatchObject({ twice: 0, missed: 0, leads: 0, miscounted: 0 })
}, 240_000)
