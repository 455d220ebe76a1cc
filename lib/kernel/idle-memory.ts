import v8 from 'node:v8'
import vm from 'node:vm'

const LOOK_MS = 30_000
/** Processor time of a process that has nothing to do but its timers, as a share of one core. */
const IDLE_SHARE = 0.1

let collect: (() => void) | undefined

/** V8's own collector, which has no public door; a context made after the flag has it as a global. */
function collector(): () => void {
  v8.setFlagsFromString('--expose-gc')
  collect ??= vm.runInNewContext('gc') as () => void
  return collect
}

/**
 * Gives the memory of finished work back to the system, at every look at which there is next to nothing to do: V8 keeps
 * a heap that has grown for as long as little is asked of it, and an installation may have many processes that mostly wait.
 */
export function giveBackMemoryWhenIdle(): void {
  let before = process.cpuUsage()
  setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1_000 < LOOK_MS * IDLE_SHARE) collector()()
    before = process.cpuUsage()
  }, LOOK_MS).unref()
}
