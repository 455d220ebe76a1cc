import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { inTurn } from './in-turn'

it('works on two calls of one company at once, and lets another company’s go before the rest', async () => {
  const [noisy, quiet] = [newId(), newId()]
  const order: string[] = []
  let inside = 0
  let most = 0
  const call = (company: string, name: string) =>
    inTurn(company, async () => {
      inside += 1
      most = Math.max(most, inside)
      order.push(name)
      await sleep(5)
      inside -= 1
    })
  const crowd = Array.from({ length: 6 }, (_, index) => call(noisy, `noisy ${index}`))
  await Promise.all([...crowd, call(quiet, 'quiet')])
  expect(order.slice(0, 3)).toEqual(['noisy 0', 'noisy 1', 'quiet'])
  expect(order).toHaveLength(7)
  expect(most).toBe(3)
})

it('gives a turn back when the work fails', async () => {
  const company = newId()
  const fails = () => inTurn(company, () => Promise.reject(new Error('on purpose')))
  for (let n = 0; n < 5; n++) await expect(fails()).rejects.toThrow('on purpose')
  expect(await inTurn(company, async () => 'done')).toBe('done')
})
