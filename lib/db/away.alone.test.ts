import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { asAppError } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { type TestTenant, testTenant } from '@/lib/testing'
import { type DatabaseLine, databaseLine } from '@/lib/testing/database-proxy'
import { disconnectAll } from './clients'
import { isDatabaseUp, stopListening } from './listener'
import { TenantPool } from './tenant-pool'

let line: DatabaseLine
let acme: TestTenant

beforeAll(async () => {
  line = await databaseLine(process.env.DATABASE_URL ?? '')
  vi.stubEnv('DATABASE_URL', line.url)
  vi.stubEnv('STATEMENT_TIMEOUT_MS', '500')
  forgetEnvironment()
  acme = await testTenant()
  await acme.system.db.contact.create({ data: { name: 'Customer' } })
})

afterAll(async () => {
  line.set('open')
  await stopListening()
  await disconnectAll()
  await line.close()
})

const read = () => acme.system.db.contact.count({})
const write = () => acme.system.db.$transaction((db) => db.contact.create({ data: { name: 'Late' } }))
const look = () => findTenant({ slug: `never-asked-${Math.random()}` })

async function answer(work: () => Promise<unknown>): Promise<{ status: number; retryAfter: number | undefined }> {
  try {
    await work()
    return { status: 200, retryAfter: undefined }
  } catch (error) {
    const { status, retryAfterSeconds } = asAppError(error)
    return { status, retryAfter: retryAfterSeconds }
  }
}

const until = (look: () => boolean) => expect.poll(look, { timeout: 15_000, interval: 20 }).toBe(true)

it('a connection that is lost while it is lent ends nothing but its work', async () => {
  const lent = new TenantPool(line.url, { connections: 2, waiting: 2, statementTimeoutMs: 500 })
  const client = await lent.connect()
  line.set('cut')
  await sleep(100)
  await expect(client.query('SELECT 1')).rejects.toThrow()
  client.release(true)
  line.set('open')
  await lent.end()
})

it('connections that are lost without a word are given up, and new ones made', async () => {
  await until(isDatabaseUp)
  await Promise.all(Array.from({ length: 10 }, read))
  line.set('lost')
  expect((await answer(read)).status).toBe(503)
  await until(() => !isDatabaseUp())
  await until(isDatabaseUp)
  for (const work of [read, write, look]) {
    await expect.poll(() => answer(work), { timeout: 20_000 }).toMatchObject({ status: 200 })
  }
  line.set('open')
}, 60_000)

describe.each(['cut', 'silent'] as const)('while the line to the database is %s', (state) => {
  it('reads, writes and the directory answer 503, soon, and all work again when it is back', async () => {
    await until(isDatabaseUp)
    expect([await read(), (await look()) === null]).toEqual([expect.any(Number), true])
    const before = await read()
    line.set(state)
    const startedAt = performance.now()
    const answers = await Promise.all([read, write, look, read, write].map(answer))
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503])
    for (const { retryAfter } of answers) expect(retryAfter).toBeGreaterThan(0)
    expect(performance.now() - startedAt).toBeLessThan(9_000)
    await until(() => !isDatabaseUp())
    const knownAt = performance.now()
    expect((await answer(look)).status).toBe(503)
    expect(performance.now() - knownAt).toBeLessThan(100)

    line.set('open')
    await until(isDatabaseUp)
    await expect.poll(() => answer(read), { timeout: 10_000 }).toMatchObject({ status: 200 })
    expect((await answer(write)).status).toBe(200)
    expect((await answer(look)).status).toBe(200)
    expect(await read()).toBe(before + 1)
  }, 40_000)
})
