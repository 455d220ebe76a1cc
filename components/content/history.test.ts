import { describe, expect, it } from 'vitest'
import { emptyHistory, type History, noted, redone, undone } from './history'

const empty: History<string> = emptyHistory

describe('taking back and doing again', () => {
  it('goes to the first state and back to the last', () => {
    const history = noted(noted(empty, 'a', 'x', 0), 'b', 'y', 10)
    const one = undone(history, 'c')
    const two = one && undone(one.history, one.value)
    expect([one?.value, two?.value]).toEqual(['b', 'a'])
    expect(two && undone(two.history, two.value)).toBeNull()
    const again = two && redone(two.history, two.value)
    expect(again?.value).toBe('b')
    expect(again && redone(again.history, again.value)?.value).toBe('c')
  })

  it('takes typing in one field as one step, until there is a pause', () => {
    const typed = noted(noted(noted(empty, '', 'subject', 0), 'a', 'subject', 500), 'ab', 'subject', 900)
    expect(typed.past).toEqual([''])
    expect(noted(typed, 'abc', 'subject', 5_000).past).toEqual(['', 'abc'])
    expect(noted(typed, 'abc', 'preheader', 950).past).toEqual(['', 'abc'])
  })

  it('forgets what was taken back once something new is done', () => {
    const one = undone(noted(empty, 'a', 'x', 0), 'b')
    expect(one && noted(one.history, 'a', 'z', 1).future).toEqual([])
  })

  it('keeps no more than a hundred steps', () => {
    let history = empty
    for (let turn = 0; turn < 150; turn++) history = noted(history, `${turn}`, `${turn}`, turn)
    expect(history.past).toHaveLength(100)
    expect(history.past.at(-1)).toBe('149')
  })
})
