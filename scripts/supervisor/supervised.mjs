import { setTimeout as sleep } from 'node:timers/promises'
import { signalGroup } from './keeper.mjs'
import { complain } from './terminal.mjs'

const QUICK_MS = 15_000
const MAX_QUICK_CRASHES = 4
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000

/**
 * A child that should run until it is stopped: started again with growing pauses when it crashes, given up after several
 * quick crashes in a row.
 */
export class Supervised {
  #spec
  #keeper
  #log
  #onGiveUp
  #child
  #exited = Promise.resolve()
  #isStopping = false
  #quickCrashes = 0
  /** Called after each start, with the new process id. */
  onStart = () => {}

  /**
   * @param {{name: string, command: string, args: string[], env: NodeJS.ProcessEnv, cwd?: string, uid?: number,
   *   gid?: number, kind?: 'group' | 'database', stopSignal?: NodeJS.Signals, stopTimeoutMs?: number,
   *   beforeStart?: () => Promise<void>}} spec
   * @param {import('./keeper.mjs').Keeper} keeper
   * @param {import('./log-files.mjs').LogFile} log
   * @param {(reason: string) => void} onGiveUp
   */
  constructor(spec, keeper, log, onGiveUp) {
    this.#spec = spec
    this.#keeper = keeper
    this.#log = log
    this.#onGiveUp = onGiveUp
  }

  get name() {
    return this.#spec.name
  }

  get pid() {
    return this.#child?.pid
  }

  get isRunning() {
    return this.#child !== undefined
  }

  get lastLines() {
    return this.#log.lastLines
  }

  start() {
    const { command, args, env, cwd, uid, gid, kind } = this.#spec
    const started = Date.now()
    const child = this.#keeper.spawn(command, args, { env, cwd, uid, gid, kind })
    this.#child = child
    this.#log.attach(child)
    this.onStart()
    this.#exited = new Promise((resolve) => {
      const ended = (reason) => {
        this.#child = undefined
        resolve()
        if (!this.#isStopping) void this.#crashed(reason, Date.now() - started)
      }
      child.once('error', (error) => ended(error.message))
      child.once('exit', (code, signal) => ended(signal ? `ended by ${signal}` : `ended with code ${code}`))
    })
  }

  async #crashed(reason, livedMs) {
    this.#quickCrashes = livedMs < QUICK_MS ? this.#quickCrashes + 1 : 1
    this.#log.write(`${reason} after ${Math.round(livedMs / 1000)} s`)
    if (this.#quickCrashes >= MAX_QUICK_CRASHES) {
      this.#onGiveUp(`${this.name} ${reason}, ${this.#quickCrashes} times in a row. Its last lines:`)
      return
    }
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (this.#quickCrashes - 1), LONGEST_PAUSE_MS)
    complain(`[${this.name}] ${reason}; starting it again in ${pauseMs / 1000} s`)
    await sleep(pauseMs)
    if (this.#isStopping) return
    await this.#spec.beforeStart?.()
    this.start()
  }

  /** Asks the child to end, waits, and kills its group when it does not. */
  async stop() {
    this.#isStopping = true
    const child = this.#child
    if (!child) return
    const { stopSignal = 'SIGTERM', stopTimeoutMs = 10_000 } = this.#spec
    child.kill(stopSignal)
    const isLate = await Promise.race([this.#exited.then(() => false), sleep(stopTimeoutMs, true, { ref: false })])
    if (!isLate) return
    complain(`[${this.name}] did not end within ${stopTimeoutMs / 1000} s and is killed`)
    signalGroup(child.pid, 'SIGKILL')
    await this.#exited
  }

  /** Stops and starts the child; used when its code changed. */
  async restart() {
    await this.stop()
    this.#isStopping = false
    this.#quickCrashes = 0
    this.start()
  }
}
