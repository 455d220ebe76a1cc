import { describe, expect, it } from 'vitest'
import { closingLines, ofPlaywright, ofVitest, sum } from './outcomes.mjs'

const vitest = (facts) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [], ...facts })

describe('a run of vitest', () => {
  it('counts its tests', () => {
    expect(ofVitest(vitest({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 }), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      failures: [],
    })
  })
  it('names what failed, by the first line of why', () => {
    const passed = { fullName: 'a sum adds', status: 'passed', failureMessages: [] }
    const failed = { fullName: 'a sum is exact', status: 'failed', failureMessages: ['Error: 3 is not 4\n  at line 7'] }
    const testResults = [{ name: 'sum.test.ts', status: 'failed', assertionResults: [passed, failed] }]
    expect(ofVitest(vitest({ numFailedTests: 1, testResults }), 1)).toMatchObject({
      failed: 1,
      failures: ['a sum is exact: Error: 3 is not 4'],
    })
  })
  it('counts a file that did not load', () => {
    const testResults = [{ name: 'sum.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }]
    expect(ofVitest(vitest({ numPassedTests: 5, testResults }), 1)).toMatchObject({
      passed: 5,
      failed: 1,
      failures: ['sum.test.ts: no such module'],
    })
  })
  it('names a file whose set-up failed, so that its tests were left out', () => {
    const left = { fullName: 'a sum adds', status: 'skipped', failureMessages: [] }
    const testResults = [{ name: 'sum.test.ts', status: 'failed', message: 'port in use', assertionResults: [left] }]
    expect(ofVitest(vitest({ numPendingTests: 1, testResults }), 1)).toMatchObject({
      failed: 1,
      skipped: 1,
      failures: ['sum.test.ts: port in use'],
    })
  })
  it('never passes when the runner failed', () => {
    expect(ofVitest(undefined, 1)).toMatchObject({ failed: 1 })
    expect(ofVitest(vitest({ numPassedTests: 5 }), 1)).toMatchObject({ failed: 1 })
  })
})

describe('a run of Playwright', () => {
  it('takes an unstable test for a failed one', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
    expect(ofPlaywright({ stats }, 1)).toMatchObject({ passed: 3, failed: 2, skipped: 2 })
  })
  it('names what failed, also in a suite within a suite', () => {
    const spec = (title, status, message) => ({ title, tests: [{ status, results: [{ error: { message } }] }] })
    const suites = [
      {
        specs: [spec('signs in', 'expected')],
        suites: [{ specs: [spec('signs out', 'unexpected', '\u001b[31mTimed out\u001b[39m\nafter a minute')] }],
      },
    ]
    expect(ofPlaywright({ stats: { expected: 1, unexpected: 1 }, suites }, 1).failures).toEqual([
      'signs out: Timed out',
    ])
  })
  it('never passes when it did not run', () => expect(ofPlaywright(undefined, 1)).toMatchObject({ failed: 1 }))
})

it('adds up to one line, below what failed', () => {
  const all = sum([
    { passed: 8, failed: 0, skipped: 0, failures: [] },
    { passed: 100, failed: 1, skipped: 0, failures: ['a sum is exact: 3 is not 4'] },
  ])
  expect(closingLines(all)).toEqual(['✗ a sum is exact: 3 is not 4', '108 passed, 1 failed'])
  expect(closingLines({ ...all, skipped: 2 }).at(-1)).toBe('108 passed, 1 failed, 2 skipped')
})
