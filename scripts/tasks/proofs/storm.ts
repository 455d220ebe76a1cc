import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { startWorker, until } from '@/lib/testing/kill'
import {
  type Callback,
  callbackOf,
  draws,
  preference,
  type StormCompany,
  shuffled,
  stateAfter,
  stormCompany,
  storyOfAll,
} from '@/lib/testing/storm'
import { quantile } from '../../bench/statistics'
import { startBuilt } from '../../bench/web-process'
import { atMost, type ProofRow, say } from './proof-row'

/** With one of four told twice they make some ten thousand calls. */
const PEOPLE = 2_300
const TWICE = 0.3
const FORGED = 0.05
const PER_SECOND = 100
const TRIES = 20
/** Later each time, as Meta does. */
const retryMs = (tries: number): number => Math.min(8_000, 500 * 2 ** tries)
/** The worker is killed when so many have been answered, and the web. */
const WORKER_KILLS = [2_000, 5_000, 8_000]
const WEB_KILLS = [3_500, 7_000]

type Call = Callback & { isForged: boolean }
type Answered = { status: number; ms: number }
type Answer = Answered & { isForged: boolean; isBeforeKill: boolean }

type Web = Awaited<ReturnType<typeof startWeb>>
const startWeb = (port?: number) =>
  startBuilt(path.resolve('.'), process.env, { host: '', path: '/api/health/ready' }, port)

/** Calls as Meta does: whoever gets no answer, or one that is no success, calls again. What is refused is not called again. */
async function tell({ port, rootDomain }: Web, { tenant, connectionId }: StormCompany, call: Call): Promise<Answered> {
  for (let left = TRIES; ; left--) {
    const started = performance.now()
    try {
      const { statusCode, body } = await request(`http://127.0.0.1:${port}/hooks/whatsapp/${connectionId}`, {
        method: 'POST',
        headers: {
          host: `${tenant.tenant.slug}.${rootDomain}`,
          'content-type': 'application/json',
          'x-hub-signature-256': call.signature,
        },
        body: call.body,
      })
      await body.dump()
      if (statusCode < 500) return { status: statusCode, ms: performance.now() - started }
    } catch (error) {
      if (left === 0) throw error
    }
    if (left === 0) throw new Error('a call was never answered')
    await sleep(retryMs(TRIES - left))
  }
}

/** In order, each once, with nothing in between. */
async function tellCalmly(web: Web, company: StormCompany, pieces: ReturnType<typeof storyOfAll>): Promise<void> {
  for (let at = 0; at < pieces.length; at += 50) {
    const call = { ...callbackOf(company, pieces.slice(at, at + 50)), isForged: false }
    const { status } = await tell(web, company, call)
    if (status !== 200) throw new Error(`a call was answered with ${status}`)
  }
}

const allSettled = ({ tenant }: StormCompany) =>
  until(
    'all that was told to be settled',
    async () => (await tenant.system.db.messageEvent.count({ where: { settledAt: null } })) === 0,
    180_000,
  )

async function timed(what: string, work: Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work
  say(`  storm: ${what} after ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}

/** Ten thousand calls in any order, a hundred a second, some twice and some forged, while the worker and the web are killed. */
export async function* storm(): AsyncGenerator<ProofRow> {
  const draw = draws('storm of ten thousand')
  const pieces = storyOfAll(PEOPLE, draw)
  let web = await startWeb()
  const start = () => startWorker({ ROOT_DOMAIN: web.rootDomain })
  let worker = await start()
  try {
    const calm = await stormCompany(PEOPLE)
    await timed(`${pieces.length} events told in order`, tellCalmly(web, calm, pieces))
    await timed('the last of them settled', allSettled(calm))

    const stormy = await stormCompany(PEOPLE)
    const honest = [...pieces, ...pieces.filter(() => draw() < TWICE)]
    const lies = Array.from({ length: Math.round((honest.length * FORGED) / (1 - FORGED)) }, () =>
      callbackOf(stormy, [preference(Math.floor(draw() * PEOPLE), 'stop', 1_799_999_999)], 'guessed'),
    )
    const calls: Call[] = shuffled(
      [
        ...honest.map((piece) => ({ ...callbackOf(stormy, [piece]), isForged: false })),
        ...lies.map((lie) => ({ ...lie, isForged: true })),
      ],
      draw,
    )
    const answers: Answer[] = []
    let isWebKilled = false
    const kills = (async () => {
      for (const after of [...WORKER_KILLS, ...WEB_KILLS].sort((a, b) => a - b)) {
        await until(`${after} calls to be answered`, async () => answers.length >= after, 300_000)
        if (WEB_KILLS.includes(after)) {
          isWebKilled = true
          await web.kill()
          web = await startWeb(web.port)
        } else {
          await worker.kill()
          worker = await start()
        }
      }
    })()
    kills.catch(() => undefined)
    const started = performance.now()
    await Promise.all(
      calls.map(async (call, turn) => {
        await sleep((turn * 1_000) / PER_SECOND)
        const answered = await tell(web, stormy, call)
        answers.push({ ...answered, isForged: call.isForged, isBeforeKill: !isWebKilled })
      }),
    )
    await kills
    const seconds = (performance.now() - started) / 1_000
    await timed('what was told in disorder settled', allSettled(stormy))
    const [expected, seen] = [await stateAfter(calm), await stateAfter(stormy)]
    const stored = await stormy.tenant.system.db.messageEvent.count({})
    const taken = answers.filter(({ status }) => status === 200)
    const millis = taken.filter(({ isBeforeKill }) => isBeforeKill).map(({ ms }) => ms)
    const later = taken.filter(({ isBeforeKill }) => !isBeforeKill).map(({ ms }) => ms)
    say(`  storm: from the web's first death on answered in ${quantile(later, 0.5).toFixed(0)} ms (median)`)
    say(`  storm: ${calls.length} calls in ${seconds.toFixed(0)} s, ${lies.length} of them forged`)
    const title = `storm of ${calls.length} calls (worker killed ${WORKER_KILLS.length} times, web ${WEB_KILLS.length})`
    const isSame = JSON.stringify(expected) === JSON.stringify(seen)
    yield atMost(
      `${title}: forged ones that were taken`,
      answers.filter((one) => one.isForged && one.status !== 403).length,
      0,
    )
    yield atMost(
      `${title}: honest ones that were refused`,
      answers.filter((one) => !one.isForged && one.status !== 200).length,
      0,
    )
    yield atMost(`${title}: events lost or doubled`, Math.abs(stored - pieces.length), 0)
    yield atMost(`${title}: states that differ from the ordered ones`, isSame ? 0 : 1, 0)
    const alive = `${title}: the ${millis.length} before the web's first death answered`
    yield atMost(`${alive}, median`, quantile(millis, 0.5), 50, 'ms')
    yield atMost(`${alive}, p99`, quantile(millis, 0.99), 1_000, 'ms')
  } finally {
    await worker.stop()
    await web.stop()
  }
}
