import { afterEach, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { platformDb } from './clients'
import { type Rounds, startRounds } from './rounds'

const HOUR_MS = 3_600_000

let rounds: Rounds | null = null
afterEach(() => rounds?.stop())

/** Work that ends when it is told to. */
function gate() {
  let open: () => void = () => undefined
  let count = 0
  const round = () => {
    count += 1
    return new Promise<void>((resolve) => {
      open = resolve
    })
  }
  return { round, begun: () => count, open: () => open() }
}

it('never has two rounds at once, however often one is due', async () => {
  const work = gate()
  rounds = startRounds({ everyMs: 5, round: work.round, failure: 'test' })
  await expect.poll(work.begun).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(work.begun()).toBe(1)
  work.open()
  await expect.poll(work.begun).toBe(2)
  setTimeout(work.open, 20)
})

it('goes on after a round that failed', async () => {
  let count = 0
  const round = async () => {
    count += 1
    if (count === 1) throw new Error('once')
  }
  rounds = startRounds({ everyMs: 5, startsNow: true, round, failure: 'a round of this test fails, as it should' })
  await expect.poll(() => count).toBeGreaterThan(2)
})

it('begins at once when it is notified, and once more for what is asked in the middle of a round', async () => {
  const channel = `rounds_${newId().replaceAll('-', '')}`
  const work = gate()
  const notify = () => platformDb().$executeRaw`SELECT pg_notify(${channel}, '')`
  rounds = startRounds({ everyMs: HOUR_MS, channel, round: work.round, failure: 'test' })
  await notify()
  await expect.poll(work.begun, { timeout: 5_000 }).toBe(1)
  await notify()
  await notify()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(work.begun()).toBe(1)
  work.open()
  await expect.poll(work.begun).toBe(2)
  work.open()
})

it('is stopped when its round is over, which hears of it', async () => {
  let wasTold = false
  let isOver = false
  const stopped = startRounds({
    everyMs: HOUR_MS,
    startsNow: true,
    failure: 'test',
    round: async (isStopped) => {
      while (!isStopped()) await new Promise((resolve) => setTimeout(resolve, 5))
      wasTold = true
      await new Promise((resolve) => setTimeout(resolve, 30))
      isOver = true
    },
  })
  await stopped.stop()
  expect([wasTold, isOver]).toEqual([true, true])
})
