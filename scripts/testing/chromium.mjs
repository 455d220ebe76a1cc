import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from '../supervisor/paths.mjs'
import { Refusal, say } from '../supervisor/terminal.mjs'

/** Chromium without its window's parts: a journey takes a third of the time that it takes in the full one. */
const SHELL = '/usr/bin/chromium-headless-shell'

const KNOWN = [
  SHELL,
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

/** How the tests launch the Chromium that is there; as root without its own sandbox, which cannot run then. */
export function launchOptions() {
  const executablePath = found()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  }
}

/**
 * A Chromium for the tests: the one that PLAYWRIGHT_CHROMIUM_PATH names, the system's headless shell (installed where
 * that is possible), any other of the system, Playwright's own.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const known = process.env.PLAYWRIGHT_CHROMIUM_PATH ? found() : existsSync(SHELL) && SHELL
  if (known) return known
  if (isDebianRoot()) {
    say('Installing Chromium for the tests (once) …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'])
  }
  const there = found() ?? (await ownOfPlaywright())
  if (there) return there
  say('Installing Chromium for the tests (once) …')
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  const installed = await ownOfPlaywright()
  if (installed) return installed
  throw new Refusal('No Chromium was found or could be installed. Name one with PLAYWRIGHT_CHROMIUM_PATH.')
}
