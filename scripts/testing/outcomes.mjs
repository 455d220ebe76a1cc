/** @typedef {{passed: number, failed: number, skipped: number}} Outcome */

/** A runner that failed without a failed test (a file that does not load, a broken set-up) is one failure. */
const atLeastOne = (outcome, code) => (code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome)

/**
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   testResults: {status: string, assertionResults: unknown[]}[]} | undefined} report
 * @returns {Outcome}
 */
export function ofVitest(report, code) {
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const outcome = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: report?.numPendingTests ?? 0,
  }
  return atLeastOne(outcome, code)
}

/**
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}} | undefined} report
 * @returns {Outcome}
 */
export function ofPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return atLeastOne({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

/** @param {Outcome[]} outcomes */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  skipped: outcomes.reduce((total, { skipped }) => total + skipped, 0),
})

/** The line by which machines read how it went. @param {Outcome} outcome */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
