import { expect, it } from 'vitest'
import { addTags } from './tags'

it('adds each part of a pasted list once, without regard to case', () => {
  expect(addTags(['Refunds'], 'shipping, refunds,\nReturns , ,SHIPPING', 10)).toEqual([
    'Refunds',
    'shipping',
    'Returns',
  ])
})

it('stops at the limit', () => {
  expect(addTags(['a'], 'b,c,d', 3)).toEqual(['a', 'b', 'c'])
})
