import {
  BULK_POINTS,
  ERASE_POINTS,
  KILL_POINTS,
  type KillPoint,
  killAnswer,
  killBulk,
  killCampaign,
  killCrawl,
  killErasure,
  killImport,
  killProvisioning,
  killSequence,
  killWorkflow,
  takenOverBySurvivor,
  UNDO_POINTS,
  type UndoPoint,
} from '@/lib/testing/kill'
import { atMost, type ProofRow, say } from './proof-row'
import { startReaders } from './readers'

const CRAWLS = 4
const PAGES = 60
const IMPORTED = 50_000
const MILLION = 1_000_000
const MOST_SECONDS = 600
const MOST_MB = 512
const ROUNDS_OF_ANSWERS = 4
const CUSTOMERS = 6
const WORDS = 14

const random = (from: number, to: number): number => from + Math.floor(Math.random() * (to - from))
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const keys = <Key extends string>(table: Record<Key, unknown>): Key[] => Object.keys(table) as Key[]

export async function* crawls(): AsyncGenerator<ProofRow> {
  const sum = { kills: 0, lost: 0, duplicated: 0, miscounted: 0, unfinished: 0, resumedMs: 0 }
  for (const crawl of times(CRAWLS)) {
    const kills = times(4).map(() => ({ request: random(1, PAGES + 3), afterMs: random(0, 120) }))
    const seen = await killCrawl({ pages: PAGES, kills })
    say(`  crawl ${crawl + 1}: ${JSON.stringify(seen)}`)
    sum.kills += seen.kills
    sum.lost += seen.lost
    sum.duplicated += seen.duplicated
    sum.miscounted += seen.miscounted
    sum.unfinished += seen.state === 'done' && seen.sourceStatus === 'ready' ? 0 : 1
    sum.resumedMs = Math.max(sum.resumedMs, seen.resumedMs)
  }
  const title = `kill crawl (${sum.kills} kills)`
  yield atMost(`${title}: lost pages or chunks`, sum.lost, 0)
  yield atMost(`${title}: duplicate pages or chunks`, sum.duplicated, 0)
  yield atMost(`${title}: wrong counts`, sum.miscounted, 0)
  yield atMost(`${title}: crawls that did not end with a ready source`, sum.unfinished, 0)
  yield atMost(`${title}: longest pause`, sum.resumedMs / 1_000, 60, 's')
}

export async function* answers(): AsyncGenerator<ProofRow> {
  const sum = { kills: 0, lost: 0, duplicated: 0, miscounted: 0, unfinished: 0 }
  for (const round of times(ROUNDS_OF_ANSWERS)) {
    const kills = times(2).map(() => ({ word: random(1, CUSTOMERS * WORDS), afterMs: random(0, 80) }))
    const seen = await killAnswer({ customers: CUSTOMERS, kills })
    say(`  answers ${round + 1}: ${JSON.stringify(seen)}`)
    for (const key of keys(sum)) sum[key] += seen[key]
  }
  const hopeless = await killAnswer({ customers: 1, kills: [3, 9, 15].map((word) => ({ word, afterMs: 5 })) })
  say(`  an answer killed each time: ${JSON.stringify(hopeless)}`)
  for (const key of keys(sum)) sum[key] += hopeless[key]
  const title = `kill answer (${sum.kills} kills)`
  yield atMost(`${title}: customers without an answer or a hand-over`, sum.lost, 0)
  yield atMost(`${title}: messages too many`, sum.duplicated, 0)
  yield atMost(`${title}: answers left open or metered wrongly`, sum.unfinished + sum.miscounted, 0)
  yield atMost('kill answer three times: customers who were not handed over', 1 - hopeless.handedOver, 0)
}

export async function* provisioning(): AsyncGenerator<ProofRow> {
  const points: { kill: KillPoint; undo?: UndoPoint }[] = keys(KILL_POINTS).map((kill) => ({ kill }))
  for (const undo of keys(UNDO_POINTS)) points.push({ kill: 'read', undo })
  const seen = await killProvisioning({ points, pages: 5 })
  for (const verdict of seen) say(`  provisioning killed at ${verdict.point}: ${verdict.status} ${verdict.wrong}`)
  const undone = seen.filter(({ status }) => status === 'rolled_back')
  const made = seen.filter(({ status }) => status === 'done')
  const count = (verdicts: typeof seen) => verdicts.filter(({ wrong }) => wrong.length > 0).length
  const title = `kill provisioning (${points.length} points)`
  yield atMost(`${title}: undone companies that left something`, count(undone), 0)
  yield atMost(`${title}: companies that stand without being whole`, count(made), 0)
  yield atMost(`${title}: companies that were neither`, points.length + 1 - undone.length - made.length, 0)
}

export async function* erasures(): AsyncGenerator<ProofRow> {
  const seen = await killErasure(keys(ERASE_POINTS))
  for (const { point, remains, wrong } of seen) say(`  erasing killed at ${point}: ${[...remains, ...wrong]}`)
  const title = `kill erasing (${seen.length} points)`
  yield atMost(`${title}: companies of which something is left`, seen.filter(({ remains }) => remains.length).length, 0)
  yield atMost(`${title}: certificates that are wrong`, seen.filter(({ wrong }) => wrong.length).length, 0)
}

export async function* bulk(): AsyncGenerator<ProofRow> {
  const seen = await killBulk(keys(BULK_POINTS))
  for (const { point, done, wrong } of seen) say(`  operation on many killed at ${point}: ${done} done ${wrong}`)
  const title = `kill operation on many companies (${seen.length} points)`
  yield atMost(
    `${title}: companies to which it did not happen exactly once`,
    seen.flatMap(({ wrong }) => wrong).length,
    0,
  )
}

export async function* campaign(): AsyncGenerator<ProofRow> {
  const kills = [1, 2, 3, 4, 5].map((nth) => random(nth * 1_500, nth * 1_500 + 1_000))
  const readers = await startReaders([random(100, 400), random(600, 900)])
  const plan = { recipients: 10_000, kills, isFaulty: true, databaseKill: 5_200, readers }
  const seen = await killCampaign(plan).finally(readers.stop)
  say(`  campaign: ${JSON.stringify(seen)}`)
  const title = 'kill campaign of 10,000 (worker 5 times, web twice, database once; faulty server)'
  yield atMost(`${title}: people who got it twice`, seen.twice, 0)
  yield atMost(`${title}: people who were missed`, seen.missed, 0)
  yield atMost(`${title}: wrong counts`, seen.miscounted, 0)
  yield atMost(`${title}: people in doubt`, seen.uncertain, seen.lostAnswers + 6 * 25)
  yield atMost(`${title}: took`, seen.ms / 1_000, 60, 's')
}

export async function* sequence(): AsyncGenerator<ProofRow> {
  const kills = [0, ...[1, 2, 3, 4].map((nth) => random(nth * 2_000, nth * 2_000 + 1_500))]
  const seen = await killSequence({ people: 5_000, kills })
  say(`  sequence: ${JSON.stringify(seen)}`)
  const title = `kill sequence of 5,000 people, two mails and a text each (worker ${kills.length} times)`
  yield atMost(`${title}: messages that came twice`, seen.twice, 0)
  yield atMost(`${title}: messages that were missed`, seen.missed, 0)
  yield atMost(`${title}: people without exactly one lead, or counted wrongly`, seen.leads + seen.miscounted, 0)
}

export async function* workflow(): AsyncGenerator<ProofRow> {
  const kills = [0, ...times(7).map((nth) => random(nth * 140 + 1, nth * 140 + 130))]
  const seen = await killWorkflow({ customers: 250, kills })
  say(`  workflow: ${JSON.stringify(seen)}`)
  const title = `kill workflow of 250 conversations (worker ${kills.length} times)`
  yield atMost(`${title}: conversations with a message twice or out of order`, seen.twice, 0)
  yield atMost(`${title}: messages that were missed`, seen.missed, 0)
  yield atMost(`${title}: leads, tags, hand-overs and calls that are not exactly one`, seen.deeds + seen.calls, 0)
  yield atMost(`${title}: counted wrongly`, seen.miscounted, 0)
}

export async function* imports(): AsyncGenerator<ProofRow> {
  const kills = [Math.random(), 1 + Math.random() / 2, 1.5 + Math.random() / 2]
  const seen = await killImport({ rows: IMPORTED, badEvery: 100, kills })
  say(`  import: ${JSON.stringify(seen)}`)
  yield atMost(`kill import (${seen.kills} kills): rows that were lost`, seen.lost, 0)
  yield atMost(
    `kill import (${seen.kills} kills): people twice, or counted wrongly`,
    seen.duplicated + seen.miscounted,
    0,
  )
}

/** What the import promises of a million rows; a part of the bench of its own, since it takes long. */
export async function* million(): AsyncGenerator<ProofRow> {
  for (const kills of [[], [1.5]]) {
    const seen = await killImport({ rows: MILLION, badEvery: 100, kills, longestMs: 2 * MOST_SECONDS * 1_000 })
    say(`  import of a million: ${JSON.stringify(seen)}`)
    const title = `import of 1,000,000 rows, 1 % bad${kills.length > 0 ? ', worker killed in the middle' : ''}`
    yield atMost(title, seen.seconds, MOST_SECONDS, 's')
    yield atMost(`${title}: memory of the worker`, seen.peakMb, MOST_MB, 'MB')
    yield atMost(`${title}: rows lost, doubled or miscounted`, seen.lost + seen.duplicated + seen.miscounted, 0)
  }
}

export async function* survivor(): AsyncGenerator<ProofRow> {
  yield atMost('kill one of two workers: the other goes on after', (await takenOverBySurvivor()) / 1_000, 60, 's')
}
