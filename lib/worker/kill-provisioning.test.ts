import { beforeAll, expect, it } from 'vitest'
import { killProvisioning } from '@/lib/testing/kill'
import { useFreshDatabase } from '@/lib/testing/postgres'

beforeAll(useFreshDatabase)

it('a company whose provisioning is killed in the middle of a step leaves nothing, or stands as a whole', async () => {
  const points = [
    { kill: 'branding' },
    { kill: 'read', undo: 'last rows' },
    { kill: 'publish' },
    { kill: 'welcome' },
  ] as const
  expect(await killProvisioning({ points, pages: 4 })).toEqual([
    { point: 'branding', status: 'rolled_back', wrong: [] },
    { point: 'read, undoing last rows', status: 'rolled_back', wrong: [] },
    { point: 'publish', status: 'rolled_back', wrong: [] },
    { point: 'welcome', status: 'done', wrong: [] },
    { point: 'none', status: 'done', wrong: [] },
  ])
}, 180_000)
