import { describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { createThrottle, type ThrottleStore } from '@/lib/providers/throttle'

const database: ThrottleStore = (text, values) => platformDb().$queryRawUnsafe(text, ...values)
const away: ThrottleStore = () => Promise.reject(new Error('connect ECONNREFUSED'))

const rule = () => ({ name: `test-${newId()}`, attempts: 3, windowSeconds: 60 })

describe.each([
  ['the database', database],
  ['memory while the database is away', away],
])('attempts counted in %s', (_, store) => {
  it('run out and say when to come back', async () => {
    const throttle = createThrottle(store, rule())
    for (let attempt = 0; attempt < 3; attempt++) await throttle.take('a')
    await expect(throttle.take('a')).rejects.toMatchObject({ code: 'rate_limited', status: 429 })
    await expect(throttle.take('a')).rejects.toSatisfy(
      (error: { retryAfterSeconds: number }) => error.retryAfterSeconds > 30 && error.retryAfterSeconds <= 60,
    )
    await throttle.take('b')
  })
})

describe('attempts', () => {
  it('are counted together by all processes, also when they come at once', async () => {
    const shared = rule()
    const processes = [createThrottle(database, shared), createThrottle(database, shared)]
    const all = await Promise.allSettled(processes.flatMap((one) => [one.take('a'), one.take('a'), one.take('a')]))
    expect(all.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
  })

  it('can be forgiven', async () => {
    const throttle = createThrottle(database, rule())
    for (let attempt = 0; attempt < 3; attempt++) await throttle.take('a')
    await throttle.forgive('a')
    await throttle.take('a')
  })

  it('come back when the window has passed', async () => {
    const throttle = createThrottle(database, { ...rule(), attempts: 1, windowSeconds: 1 })
    await throttle.take('a')
    await expect(throttle.take('a')).rejects.toMatchObject({ code: 'rate_limited' })
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await throttle.take('a')
  })

  it('are kept without the person’s address', async () => {
    const { name, ...rest } = rule()
    await createThrottle(database, { name, ...rest }).take('person@example.test')
    const rows = await platformDb().$queryRawUnsafe<{ key: string }[]>(
      'SELECT key FROM platform.throttle WHERE key LIKE $1',
      `${name}%`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.key).not.toContain('person')
  })
})
