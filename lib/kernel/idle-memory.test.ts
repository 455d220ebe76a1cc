import { constants, PerformanceObserver } from 'node:perf_hooks'
import { afterEach, expect, it, vi } from 'vitest'
import { giveBackMemoryWhenIdle } from './idle-memory'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('collects while the process rests, and not while it works', async () => {
  let asked = 0
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as unknown as { detail: { flags: number } }[]) {
      if (detail.flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) asked++
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const used = { user: 0, system: 0 }
  vi.spyOn(process, 'cpuUsage').mockImplementation(() => used)
  const look = async (microseconds: number) => {
    used.user = microseconds
    asked = 0
    vi.advanceTimersByTime(30_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return asked
  }
  const [busy, idle] = [20_000_000, 100_000]

  giveBackMemoryWhenIdle()
  expect(await look(busy)).toBe(0)
  expect(await look(idle)).toBe(1)
  expect(await look(busy)).toBe(0)
  expect(await look(idle)).toBe(1)
  observer.disconnect()
})
