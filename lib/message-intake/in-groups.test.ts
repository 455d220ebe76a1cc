import { describe, expect, it } from 'vitest'
import { inGroups } from './in-groups'

function counting(fails: (items: readonly number[]) => boolean = () => false, words = 'no') {
  const groups: number[][] = []
  const add = inGroups<number, number>({
    most: 10,
    sizeOf: (item) => item,
    work: async (items) => {
      groups.push([...items])
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (fails(items)) throw new Error(`${words} ${items}`)
      return items.length
    },
  })
  return { groups, add }
}

describe('what comes while the same is done', () => {
  it('is done at once, as much as a group holds, each line by itself', async () => {
    const { groups, add } = counting()
    const results = [3, 4, 5, 2, 20, 1].map((item) => add('a', item))
    const other = add('b', 7)
    expect(await Promise.all(results)).toEqual([1, 2, 2, 1, 1, 1])
    expect(await other).toBe(1)
    expect(groups).toEqual([[3], [7], [4, 5], [2], [20], [1]])
    expect(await add('a', 9)).toBe(1)
  })
  it('is done by itself where the group fails', async () => {
    const { groups, add } = counting((items) => items.includes(2))
    const results = await Promise.allSettled([1, 2, 3, 4].map((item) => add('a', item)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(groups).toEqual([[1], [2, 3, 4], [2], [3], [4]])
  })
  it('is not tried again where the database is too busy for it', async () => {
    const { groups, add } = counting((items) => items.includes(2), 'Unable to start a transaction in the given time')
    const results = await Promise.allSettled([1, 2, 3].map((item) => add('a', item)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(groups).toEqual([[1], [2, 3]])
  })
})
