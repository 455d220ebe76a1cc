import v8 from 'node:v8'
import vm from 'node:vm'

const LOOK_MS = 30_000
/** Processor time of a process that has nothing to do but its timers, as a share of one core. */
const IDLE_SHARE = 0.1

/** Of looks in a row that find the process at rest, the one that collects thoroughly: work pauses are shorter. */
const THOROUGH_LOOK = 2

type Collect = (options?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void
let collect: Collect | undefined

/** V8's own collector, which has no public door; a context made after the flag has it as a global. */
function collector(): Collect {
  v8.setFlagsFromString('--expose-gc')
  collect ??= vm.runInNewContext('gc') as Collect
  return collect
}

/**
 * Gives the memory of finished work back to the system, at every look at which there is next to nothing to do: V8 keeps
 * a heap that has grown for as long as little is asked of it, and an installation may have many processes that mostly wait.
 * The thorough collection also packs what is left and drops compiled code that nobody runs. It stops the process for up to
 * a second, so there is one in a rest.
 */
export function giveBackMemoryWhenIdle(): void {
  let before = process.cpuUsage()
  let looksAtRest = 0
  setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    looksAtRest = (user + system) / 1_000 < LOOK_MS * IDLE_SHARE ? looksAtRest + 1 : 0
    if (looksAtRest === THOROUGH_LOOK) collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    else if (looksAtRest > 0) collector()()
    before = process.cpuUsage()
  }, LOOK_MS).unref()
}
