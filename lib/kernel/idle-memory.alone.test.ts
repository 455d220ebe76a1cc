import { constants, PerformanceObserver } from 'node:perf_hooks'
import { afterEach, expect, it, vi } from 'vitest'
import { giveBackMemoryWhenIdle } from './idle-memory'

const MAJOR = constants.NODE_PERFORMANCE_GC_MAJOR
const FORCED = constants.NODE_PERFORMANCE_GC_FLAGS_FORCED
const LONGEST_WAIT_MS = 500

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('collects while the process rests, thoroughly once in a rest, and not while it works', async () => {
  let collections: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as unknown as { detail: { kind: number; flags: number } }[]) {
      if (detail.kind === MAJOR) collections.push(detail.flags)
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const used = { user: 0, system: 0 }
  vi.spyOn(process, 'cpuUsage').mockImplementation(() => used)
  const look = async (microseconds: number) => {
    used.user = microseconds
    collections = []
    vi.advanceTimersByTime(30_000)
    await new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
    if (collections.some((flags) => flags & FORCED)) return 'once'
    // The thorough one says nothing of itself, but it goes over the heap until nothing more comes of it.
    return collections.length > 1 ? 'thorough' : 'none'
  }
  const [busy, idle] = [20_000_000, 100_000]

  giveBackMemoryWhenIdle()
  const looks = []
  for (const time of [busy, idle, idle, idle, busy, idle, idle]) looks.push(await look(time))
  expect(looks).toEqual(['none', 'once', 'thorough', 'once', 'none', 'once', 'thorough'])
  observer.disconnect()
}, 20_000)
