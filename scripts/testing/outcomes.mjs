import { stripVTControlCharacters } from 'node:util'

/** How a part went; `failures` names each failed check with the first line of what it said. */
/** @typedef {{passed: number, failed: number, skipped: number, failures: string[]}} Outcome */

/** @param {string} name @param {string | undefined} message */
const failure = (name, message) => {
  const [first] = stripVTControlCharacters(message ?? '')
    .trim()
    .split('\n')
  return first ? `${name}: ${first}` : name
}

/** A runner that failed without a failed test (a file that does not load, a broken set-up) is one failure. */
const atLeastOne = (outcome, code) =>
  code !== 0 && outcome.failed === 0
    ? { ...outcome, failed: 1, failures: [`the runner ended with exit code ${code}`] }
    : outcome

/**
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   testResults: {name: string, status: string, message?: string,
 *     assertionResults: {fullName: string, status: string, failureMessages?: string[]}[]}[]} | undefined} report
 * @returns {Outcome}
 */
export function ofVitest(report, code) {
  const files = report?.testResults ?? []
  const isFailed = ({ status }) => status === 'failed'
  const failed = files.flatMap(({ assertionResults }) => assertionResults.filter(isFailed))
  // It did not load, or what comes before or after its tests failed.
  const broken = files.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed))
  const outcome = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: report?.numPendingTests ?? 0,
    failures: [
      ...broken.map(({ name, message }) => failure(name, message)),
      ...failed.map(({ fullName, failureMessages = [] }) => failure(fullName, failureMessages[0])),
    ],
  }
  return atLeastOne(outcome, code)
}

/** All specs of a suite and of those within it. */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/**
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, suites?: unknown[]} | undefined}
 *   report
 * @returns {Outcome}
 */
export function ofPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const unsteady = specsOf({ suites: report?.suites }).filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  )
  const failures = unsteady.map(({ title, tests }) => {
    const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))
    return failure(title, errors[0])
  })
  return atLeastOne({ passed: expected, failed: unexpected + flaky, skipped, failures }, code)
}

/** @param {Outcome[]} outcomes @returns {Outcome} */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  skipped: outcomes.reduce((total, { skipped }) => total + skipped, 0),
  failures: outcomes.flatMap(({ failures }) => failures),
})

/**
 * What failed, named once more where it is looked for, and the line by which machines read how it went.
 * @param {Outcome} outcome
 */
export const closingLines = ({ passed, failed, skipped, failures }) => [
  ...failures.map((name) => `✗ ${name}`),
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
]
