import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { whileBuilding } from '../supervisor/build-lock.mjs'
import { completeEnvironment } from '../supervisor/environment.mjs'
import { buildFolder, root } from '../supervisor/paths.mjs'
import { buildWeb } from '../supervisor/prepare.mjs'
import { say } from '../supervisor/terminal.mjs'
import { CHECKS } from '../verify/checks.mjs'
import { ensureCaddy } from './caddy.mjs'
import { ensureChromium } from './chromium.mjs'
import { ofPlaywright, ofVitest } from './outcomes.mjs'
import { withoutSettings } from './plain-environment.mjs'

/** @typedef {import('./outcomes.mjs').Outcome} Outcome */
/** @typedef {{keeper: import('../supervisor/keeper.mjs').Keeper, rest: string[]}} Context */

const AT_ONCE = 2

const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`

async function runCheck({ name, run }) {
  const started = performance.now()
  const { findings, note } = await run().catch((error) => ({ findings: [error.stack ?? String(error)] }))
  say(`${findings.length === 0 ? '✓' : '✗'} ${name} (${[note, seconds(started)].filter(Boolean).join(', ')})`)
  for (const finding of findings) say(finding.replace(/^/gm, '    '))
  return { name, isFine: findings.length === 0 }
}

/** Each check counts as one. @returns {Promise<Outcome>} */
export async function verify() {
  const waiting = [...CHECKS]
  const results = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const failures = results.filter(({ isFine }) => !isFine).map(({ name }) => name)
  return { passed: results.length - failures.length, failed: failures.length, skipped: 0, failures }
}

/** Runs a test runner with its output on the terminal; its counts come from the report that it writes. */
async function runTests({ keeper }, args, env, reportFile, outcomeOf) {
  rmSync(reportFile, { force: true })
  const code = await new Promise((resolve, reject) => {
    const child = keeper.spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (status) => resolve(status ?? 1))
  })
  return outcomeOf(readReport(reportFile), code)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // the runner ended before it wrote one
  }
}

/** Unit and integration tests on a real PostgreSQL. @param {Context} context @returns {Promise<Outcome>} */
export async function unit(context) {
  const file = path.join(buildFolder, 'unit-report.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...context.rest]
  const env = { ...(await withoutSettings()), PLAYWRIGHT_CHROMIUM_PATH: await ensureChromium() }
  return runTests(context, ['node_modules/vitest/vitest.mjs', ...args], env, file, ofVitest)
}

/** What `npm start` builds. @param {Context} context @returns {Promise<Outcome>} */
export async function build({ keeper }) {
  const started = performance.now()
  try {
    // A checkout that was never built is most likely thrown away.
    const once = existsSync(path.join(root, '.next/cache')) ? {} : { BUILD_ONCE: 'yes' }
    const given = { ...(await withoutSettings()), ...once, DATA_DIR: path.join(buildFolder, 'test-data') }
    const { env } = await completeEnvironment({ ...given, DATABASE_URL: 'postgresql://none.invalid/none' })
    await whileBuilding(() => buildWeb(keeper, env))
    say(`✓ build (${seconds(started)})`)
    return { passed: 1, failed: 0, skipped: 0, failures: [] }
  } catch (error) {
    say(`✗ build\n${error.message}`)
    return { passed: 0, failed: 1, skipped: 0, failures: ['build'] }
  }
}

/** The journeys in a real browser. @param {Context} context @returns {Promise<Outcome>} */
export async function endToEnd(context) {
  const file = path.join(buildFolder, 'e2e-report.json')
  const env = {
    ...(await withoutSettings()),
    PLAYWRIGHT_CHROMIUM_PATH: await ensureChromium(),
    CADDY_PATH: ensureCaddy(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  }
  const args = ['test', '--reporter=list,json', ...context.rest]
  return runTests(context, ['node_modules/@playwright/test/cli.js', ...args], env, file, ofPlaywright)
}
