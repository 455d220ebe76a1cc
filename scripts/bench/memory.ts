import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/kernel'
import { CROWD, crowd } from './crowd'
import { demo } from './demo'
import { slugOf } from './fill'
import { type Ask, load } from './load'
import { atMost, type Row } from './row'
import { say } from './say'

/** Longer than the directory keeps what nobody asks for, and long enough for V8 to give back what it does not use. */
const IDLE_MS = 130_000
const PROCESSES = ['web', 'worker'] as const

/**
 * Megabytes that a process holds. `Pss` counts a page that several processes share once over all of them: here the
 * program text of Node.
 */
function megabytesOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(text)?.[1]
  if (!kilobytes) throw new Error(`no memory of process ${pid} can be read`)
  return (Number(kilobytes) * 1_024) / 1_000_000
}

/** Every company is asked for once, so that the web's directory holds them all, and a few pages are rendered. */
async function serveSomething(): Promise<void> {
  const { PORT, ROOT_DOMAIN } = env()
  let company = 0
  const everyCompany = (): Ask => ({
    host: `${slugOf(company++ % CROWD.companies)}.${ROOT_DOMAIN}`,
    path: '/api/tenants/current',
  })
  while (company < CROWD.companies) {
    await load({ port: PORT, next: everyCompany }, { connections: 8, seconds: 1 })
  }
  let page = 0
  const pages = demo().tenants.flatMap(({ url }) =>
    ['/', '/help', '/sign-in'].map((path) => ({ host: new URL(url).host, path })),
  )
  const everyPage = (): Ask => pages[page++ % pages.length] ?? { host: ROOT_DOMAIN, path: '/' }
  await load({ port: PORT, next: everyPage }, { connections: 4, seconds: 3 })
}

/** What web and worker hold when ten thousand companies are in the directory and nobody asks for anything. */
export async function* memory(): AsyncGenerator<Row> {
  await crowd()
  await serveSomething()
  await sleep(IDLE_MS)
  const { processes } = JSON.parse(readFileSync(path.join(env().DATA_DIR, 'supervisor.json'), 'utf8')) as {
    processes: Record<(typeof PROCESSES)[number], number>
  }
  const parts = PROCESSES.map((name) => ({ name, megabytes: megabytesOf(processes[name]) }))
  say(`  ${parts.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)} MB`).join(', ')}`)
  const sum = parts.reduce((total, { megabytes }) => total + megabytes, 0)
  yield atMost('web and worker, idle, 10,000 tenants in the directory', sum, 600, 'MB')
}
