import { describe, expect, it } from 'vitest'
import { closingLine, ofPlaywright, ofVitest, sum } from './outcomes.mjs'

const vitest = (facts) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [], ...facts })

describe('a run of vitest', () => {
  it('counts its tests', () => {
    expect(ofVitest(vitest({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 }), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
    })
  })
  it('counts a file that did not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(ofVitest(vitest({ numPassedTests: 5, testResults }), 1)).toMatchObject({ passed: 5, failed: 1 })
  })
  it('never passes when the runner failed', () => {
    expect(ofVitest(undefined, 1)).toMatchObject({ failed: 1 })
    expect(ofVitest(vitest({ numPassedTests: 5 }), 1)).toMatchObject({ failed: 1 })
  })
})

describe('a run of Playwright', () => {
  it('takes an unstable test for a failed one', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
    expect(ofPlaywright({ stats }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })
  it('never passes when it did not run', () => expect(ofPlaywright(undefined, 1)).toMatchObject({ failed: 1 }))
})

it('adds up to one line', () => {
  const all = sum([
    { passed: 8, failed: 0, skipped: 0 },
    { passed: 100, failed: 1, skipped: 0 },
  ])
  expect(closingLine(all)).toBe('108 passed, 1 failed')
  expect(closingLine({ ...all, skipped: 2 })).toBe('108 passed, 1 failed, 2 skipped')
})
