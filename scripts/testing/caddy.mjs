import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Refusal, say } from '../supervisor/terminal.mjs'

const KNOWN = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy']

const found = () => [process.env.CADDY_PATH, ...KNOWN].find((file) => file && existsSync(file))

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/**
 * A Caddy for the journeys over HTTPS: the one that CADDY_PATH names, or the system's; installed where that is possible.
 * @returns {string}
 */
export function ensureCaddy() {
  const known = found()
  if (known) return known
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Caddy for the tests (once) …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'caddy'])
  }
  const installed = found()
  if (installed) return installed
  throw new Refusal('No Caddy was found or could be installed. Name one with CADDY_PATH.')
}
