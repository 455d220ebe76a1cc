// Outlives a supervisor that was killed and ends what it left running. It is told each child on stdin, one line each:
// `+<pid> group` a process group of ours; `+<pid> database` the Postgres server, ended last and by a fast shutdown;
// `-<pid>` the child has ended. The end of stdin while children are left means that the supervisor is gone.
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const kept = new Map()

/** `group` reaches every process of the group; the server's own children end with it. */
const addressOf = (pid, kind) => (kind === 'group' ? -pid : pid)

function signal(pid, kind, name) {
  try {
    process.kill(addressOf(pid, kind), name)
    return true
  } catch {
    return false // it has ended
  }
}

const isAlive = (pid, kind) => signal(pid, kind, 0)

async function end(kind, gentle, graceMs) {
  const mine = [...kept].filter(([, kindOfChild]) => kindOfChild === kind).map(([pid]) => pid)
  for (const pid of mine) signal(pid, kind, gentle)
  const deadline = Date.now() + graceMs
  while (Date.now() < deadline && mine.some((pid) => isAlive(pid, kind))) await sleep(50)
  for (const pid of mine) signal(pid, kind, 'SIGKILL')
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})

for await (const line of createInterface({ input: process.stdin })) {
  const [, mark, pid, kind] = /^([+-])(\d+) ?(\w*)$/.exec(line) ?? []
  if (mark === '+') kept.set(Number(pid), kind)
  if (mark === '-') kept.delete(Number(pid))
}
await end('group', 'SIGTERM', 4_000)
await end('database', 'SIGINT', 10_000)
