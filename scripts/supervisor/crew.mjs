import path from 'node:path'
import { LogFile } from './log-files.mjs'
import { Supervised } from './supervised.mjs'

/** The services of one run, in the order in which they were started; they are stopped in the opposite order. */
export class Crew {
  #services = []
  #keeper
  #logFolder
  #onGiveUp
  /** Called whenever a process was started, for the first time or again. */
  onChange = () => {}

  /** @param {(reason: string) => void} onGiveUp a service crashed again and again */
  constructor(keeper, dataDir, onGiveUp) {
    this.#keeper = keeper
    this.#logFolder = path.join(dataDir, 'logs')
    this.#onGiveUp = onGiveUp
  }

  /**
   * @param {ConstructorParameters<typeof Supervised>[0]} spec
   * @param {(line: string) => string | undefined} [show] picks the lines for the terminal
   */
  start(spec, show) {
    const log = new LogFile(this.#logFolder, spec.name, show)
    const service = new Supervised(spec, this.#keeper, log, (reason) =>
      this.#onGiveUp([reason, ...log.lastLines].join('\n')),
    )
    service.onStart = () => this.onChange()
    this.#services.push(service)
    service.start()
    return service
  }

  /** @returns {Record<string, number | undefined>} name → process id */
  get processes() {
    return Object.fromEntries(this.#services.map(({ name, pid }) => [name, pid]))
  }

  get(name) {
    return this.#services.find((service) => service.name === name)
  }

  async stopAll() {
    for (const service of this.#services.splice(0).reverse()) await service.stop()
  }
}
