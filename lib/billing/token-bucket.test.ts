import { expect, it } from 'vitest'
import { TokenBuckets } from './token-bucket'

it('grants a burst, then as much as flows in, and says when to come back', () => {
  let now = 0
  const buckets = new TokenBuckets(10, () => now)
  const take = () => buckets.take('key', 5)
  expect([1, 2, 3, 4, 5].map(() => take().isAllowed)).toEqual([true, true, true, true, true])
  expect(take()).toEqual({ isAllowed: false, remaining: 0, resetSeconds: 10, retryAfterSeconds: 2, waitMs: 2_000 })
  now = 1_999
  expect(take().isAllowed).toBe(false)
  now = 2_000
  expect(take()).toMatchObject({ isAllowed: true, remaining: 0 })
  now = 60_000
  expect(take()).toMatchObject({ isAllowed: true, remaining: 4 })
  expect(buckets.take('another', 5).remaining).toBe(4)
})

it('grants nothing of nothing', () => {
  expect(new TokenBuckets(10).take('key', 0)).toMatchObject({ isAllowed: false, retryAfterSeconds: 10, waitMs: 10_000 })
})
