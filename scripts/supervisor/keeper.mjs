import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Starts child processes, each leader of its own group, and a watchdog that ends them when this process is gone without
 * having done so (kill -9). Ctrl-C in the terminal therefore reaches this process only.
 */
export class Keeper {
  #watchdog
  #kept = new Map()
  #isClosed = false

  constructor() {
    this.#startWatchdog()
  }

  get pid() {
    return this.#watchdog.pid
  }

  #startWatchdog() {
    this.#watchdog = spawn(process.execPath, [path.join(import.meta.dirname, 'keeper-process.mjs')], {
      stdio: ['pipe', 'ignore', 'inherit'],
      detached: true,
    })
    this.#watchdog.stdin.on('error', () => {}) // its end is handled below
    this.#watchdog.unref()
    this.#watchdog.stdin.unref?.()
    this.#watchdog.once('exit', () => {
      if (this.#isClosed) return
      this.#startWatchdog()
      for (const [pid, kind] of this.#kept) this.#tell(`+${pid} ${kind}`)
    })
  }

  #tell(line) {
    this.#watchdog.stdin.write(`${line}\n`)
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {{env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, kind?: 'group' | 'database', stdio?: import('node:child_process').StdioOptions}} options
   */
  spawn(command, args, { kind = 'group', stdio = ['ignore', 'pipe', 'pipe'], ...options } = {}) {
    const child = spawn(command, args, { ...options, stdio, detached: true })
    const { pid } = child
    if (pid === undefined) return child
    this.#kept.set(pid, kind)
    this.#tell(`+${pid} ${kind}`)
    child.once('exit', () => {
      if (kind === 'group') signalGroup(pid, 'SIGKILL') // what it left behind
      this.#kept.delete(pid)
      this.#tell(`-${pid}`)
    })
    return child
  }

  /** Ends every child at once. */
  killAll() {
    for (const pid of this.#kept.keys()) signalGroup(pid, 'SIGKILL')
  }

  /** Resolves when no child is left: those that still run are ended by the watchdog. */
  async close() {
    this.#isClosed = true
    this.#watchdog.ref()
    const ended = new Promise((resolve) => this.#watchdog.once('exit', resolve))
    this.#watchdog.stdin.end()
    await ended
  }
}

/** @returns {boolean} whether any process of the group was there */
export function signalGroup(pid, name) {
  try {
    process.kill(-pid, name)
    return true
  } catch {
    return false
  }
}
