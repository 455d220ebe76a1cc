import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { type EventWorker, reaction, startReactions } from '@/lib/events'
import { command } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { listDeadLetters } from './list-dead-letters'
import { listQueues } from './list-queues'
import { operator, supporter } from './people.fixture'
import { retryDeadLetter } from './retry-dead-letter'

const happen = command({
  name: 'test.happen',
  access: 'system',
  input: z.strictObject({}),
  handler: async ({ ctx }) => ctx.emit('test.happened', { word: 'secret' }),
})

let acme: TestTenant
let worker: EventWorker
let isBroken = true
const done: string[] = []
const givenUp: unknown[] = []

beforeAll(async () => {
  await useFreshDatabase()
  acme = await testTenant()
  const fragile = reaction({
    name: 'test.fragile',
    events: ['test.happened'],
    retryLimit: 0,
    handler: async (ctx) => {
      if (isBroken) throw new Error('it broke')
      done.push(ctx.tenantId)
    },
    givenUp: async (_, payload) => void givenUp.push(payload),
  })
  worker = await startReactions([fragile], { isAlone: true })
}, 60_000)
afterAll(() => worker.stop())

it('a job that failed for good is shown without its content, and succeeds when it is sent again', async () => {
  await happen(acme.system, {})
  await expect.poll(() => listDeadLetters(supporter(), {}), { timeout: 15_000 }).toHaveLength(1)
  const [letter] = await listDeadLetters(supporter(), {})
  expect(letter).toMatchObject({ name: 'test.fragile.dead', tenantId: acme.tenant.id, error: 'it broke' })
  expect(JSON.stringify(letter)).not.toContain('secret')
  expect(givenUp).toEqual([{ word: 'secret' }])
  const queue = async () => (await listQueues(supporter(), {})).find(({ name }) => name === 'test.fragile')
  expect(await queue()).toMatchObject({ failed: 1, dead: 1 })

  const id = letter?.id ?? ''
  await expect(retryDeadLetter(supporter(), { id })).rejects.toMatchObject({ status: 403 })
  isBroken = false
  await retryDeadLetter(operator(), { id })
  await expect.poll(() => done, { timeout: 15_000 }).toEqual([acme.tenant.id])
  expect(await listDeadLetters(supporter(), {})).toEqual([])
  await expect(retryDeadLetter(operator(), { id })).rejects.toMatchObject({ status: 404 })
  expect(await queue()).toMatchObject({ failed: 0, dead: 0 })
}, 60_000)

it('a job can be sent again even when the failed one is no longer kept', async () => {
  isBroken = true
  await happen(acme.system, {})
  await expect.poll(() => listDeadLetters(supporter(), {}), { timeout: 15_000 }).toHaveLength(1)
  const [letter] = await listDeadLetters(supporter(), {})
  await platformDb().$executeRaw`DELETE FROM pgboss.job WHERE name = 'test.fragile' AND state = 'failed'`
  isBroken = false
  const before = done.length
  await retryDeadLetter(operator(), { id: letter?.id ?? '' })
  await expect.poll(() => done.length, { timeout: 15_000 }).toBe(before + 1)
  expect(await listDeadLetters(supporter(), {})).toEqual([])
}, 60_000)
