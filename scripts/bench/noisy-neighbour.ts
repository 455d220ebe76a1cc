import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { tenantChanged } from '@/lib/tenancy'
import { CROWD, companyRecord, crowd, signedIn } from './crowd'
import { ratioOf, takeTurns } from './rounds'
import { atMost, type Row } from './row'
import { say } from './say'
import { p95 } from './statistics'

const PATH = '/api/v1/conversations?limit=20'
const SECONDS = 4
const ROUNDS = 7
/** Companies that work as they always do, each asking so many times a second. */
const QUIET = 10
const EACH_PER_SECOND = 4
/** What the noisy one asks for, in times of a quiet one. */
const NOISE = 100
const NOISY_CONNECTIONS = 16
/** A plan with limits, like that of every company that pays by plan. */
const PLAN = 'professional'

type Caller = { host: string; headers: Record<string, string> }

/** Asks at an even pace, whatever comes back; @returns how long each answer took, and how many were refused */
async function ask(callers: readonly Caller[], perSecond: number, connections: number) {
  const clients = Array.from({ length: connections }, () => new Client(`http://127.0.0.1:${env().PORT}`))
  const millis: number[] = []
  let [turn, refused] = [0, 0]
  const end = performance.now() + SECONDS * 1_000
  const pauseMs = (1_000 * connections) / perSecond
  try {
    await Promise.all(
      clients.map(async (client, index) => {
        let next = performance.now() + (pauseMs * index) / connections
        for (;;) {
          await sleep(Math.max(0, next - performance.now()))
          if (performance.now() >= end) return
          const caller = callers[turn++ % callers.length]
          if (!caller) throw new Error('nobody asks')
          const started = performance.now()
          const { statusCode, body } = await client.request({
            method: 'GET',
            path: PATH,
            headers: { host: caller.host, ...caller.headers },
          })
          await body.dump({ limit: Number.MAX_SAFE_INTEGER })
          if (statusCode === 429) refused += 1
          else if (statusCode !== 200) throw new Error(`${caller.host} answered ${statusCode}`)
          millis.push(performance.now() - started)
          // Who falls behind does not catch up in one burst.
          next = Math.max(next + pauseMs, performance.now())
        }
      }),
    )
    return { millis, refused }
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
}

/** The 95th percentile of ten companies' answers while an eleventh asks a hundred times as often as each of them. */
export async function* noisyNeighbour(): AsyncGenerator<Row> {
  await crowd()
  const noisyCompany = await companyRecord(0)
  await platformDb().tenant.update({ where: { id: noisyCompany.id }, data: { planId: PLAN } })
  await tenantChanged(noisyCompany.id)
  const people = await signedIn(QUIET + 1, CROWD)
  const callers = people.map(({ slug, headers }): Caller => {
    const token = headers.cookie.slice(headers.cookie.indexOf('=') + 1)
    return { host: `${slug}.${env().ROOT_DOMAIN}`, headers: { authorization: `Bearer ${token}` } }
  })
  const [noisy, quiet] = [callers.slice(0, 1), callers.slice(1)]
  const alone = async () => p95((await ask(quiet, QUIET * EACH_PER_SECOND, 4)).millis)
  let refused = 0
  const disturbed = async () => {
    const noise = ask(noisy, NOISE * EACH_PER_SECOND, NOISY_CONNECTIONS)
    const slowest = await alone()
    refused += (await noise).refused
    return slowest
  }
  const rounds = await takeTurns(ROUNDS, { measured: disturbed, yardstick: alone })
  const ratio = ratioOf('others beside a noisy company', rounds, 'ms p95')
  say(`  ${refused} calls of the noisy company were refused`)
  yield atMost('others’ p95 while one company asks 100 times as often, against without', ratio, 2)
}
