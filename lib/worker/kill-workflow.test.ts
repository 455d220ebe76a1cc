import { beforeAll, expect, it } from 'vitest'
import { killWorkflow } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('a workflow whose worker is killed while it asks, does and calls takes each conversation through once', async () => {
  const verdict = await killWorkflow({ customers: 20, kills: [0, 30, 65] })
  expect(verdict).toMatchObject({ twice: 0, missed: 0, deeds: 0, calls: 0, miscounted: 0 })
}, 240_000)
