import { describe, expect, it } from 'vitest'
import { estimateProgress, roundDuration } from './progress-estimate'

const startedAt = 1_000_000

describe('estimateProgress', () => {
  it('says rate and time left from the average so far', () => {
    expect(estimateProgress({ done: 20, total: 50, startedAt, now: startedAt + 10_000 })).toEqual({
      percent: 40,
      perSecond: 2,
      secondsLeft: 15,
    })
  })

  it('stays silent about the rate in the first two seconds', () => {
    expect(estimateProgress({ done: 5, total: 50, startedAt, now: startedAt + 1500 })).toEqual({
      percent: 10,
      perSecond: null,
      secondsLeft: null,
    })
  })

  it('shows no time left while nothing is done, however long it takes', () => {
    expect(estimateProgress({ done: 0, total: 50, startedAt, now: startedAt + 60_000 }).secondsLeft).toBeNull()
  })

  it('shows 100 only when everything is done', () => {
    expect(estimateProgress({ done: 999, total: 1000, startedAt, now: startedAt + 9000 }).percent).toBe(99)
    expect(estimateProgress({ done: 1000, total: 1000, startedAt, now: startedAt + 9000 })).toMatchObject({
      percent: 100,
      secondsLeft: 0,
    })
  })

  it('treats an empty job as done and a missing total as unknown', () => {
    expect(estimateProgress({ done: 0, total: 0, startedAt, now: startedAt }).percent).toBe(100)
    expect(estimateProgress({ done: 7, total: null, startedAt, now: startedAt + 7000 })).toEqual({
      percent: null,
      perSecond: 1,
      secondsLeft: null,
    })
  })

  it('survives a clock that runs behind the start', () => {
    expect(estimateProgress({ done: 3, total: 10, startedAt, now: startedAt - 5000 }).perSecond).toBeNull()
  })
})

describe('roundDuration', () => {
  it.each([
    [1, 'second', 5],
    [12, 'second', 15],
    [55, 'minute', 1],
    [150, 'minute', 3],
    [3500, 'hour', 1],
    [9000, 'hour', 3],
  ])('%d s reads %s %d', (seconds, unit, value) => {
    expect(roundDuration(seconds)).toEqual({ unit, value })
  })
})
