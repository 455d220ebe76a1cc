import { expect, it } from 'vitest'
import { inBatches } from './in-batches'

const tick = () => new Promise((resolve) => setImmediate(resolve))

it('takes together what came at once and what came meanwhile, in order', async () => {
  const seen: number[][] = []
  const releases: (() => void)[] = []
  const add = inBatches<number>(async (items) => {
    seen.push(items)
    await new Promise<void>((resolve) => releases.push(resolve))
  })
  add(1)
  add(2)
  await tick()
  add(3)
  add(4)
  releases.shift()?.()
  await tick()
  releases.shift()?.()
  await tick()
  add(5)
  await tick()
  expect(seen).toEqual([[1, 2], [3, 4], [5]])
})

it('goes on after a failure', async () => {
  const seen: number[] = []
  const add = inBatches<number>(async ([item = 0]) => {
    if (item === 1) throw new Error('lost')
    seen.push(item)
  })
  add(1)
  await tick()
  add(2)
  await tick()
  expect(seen).toEqual([2])
})
