import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from '../supervisor/paths.mjs'
import { Refusal, say } from '../supervisor/terminal.mjs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

const run = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

async function ownOfPlaywright() {
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

const found = () => [process.env.PLAYWRIGHT_CHROMIUM_PATH, ...KNOWN].find((file) => file && existsSync(file))

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * A Chromium for the tests: the one that PLAYWRIGHT_CHROMIUM_PATH names, the system's, Playwright's own; installed when
 * there is none.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const known = found() ?? (await ownOfPlaywright())
  if (known) return known
  say('Installing Chromium for the tests (once) …')
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } else {
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  }
  const installed = found() ?? (await ownOfPlaywright())
  if (installed) return installed
  throw new Refusal('No Chromium was found or could be installed. Name one with PLAYWRIGHT_CHROMIUM_PATH.')
}
