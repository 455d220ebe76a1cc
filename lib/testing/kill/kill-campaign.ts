import { createCampaign, getCampaign, startCampaign } from '@/lib/campaigns'
import { whileAway } from '@/lib/operations'
import type { Delivered } from '../mail-sink'
import { testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { crowdOf } from './crowd-of'
import { faultyServer } from './faulty-server'
import { owner } from './hold'
import { CONTENT } from './mail-content'
import { until } from './wait'

type Plan = {
  recipients: number
  /** The worker is killed when that many mails have arrived; a fresh one starts at once. */
  kills: readonly number[]
  /** The mail server puts 3 % off with an error of its own and 3 % with too many, and of 2 % its answer is lost. */
  isFaulty?: boolean
  /** When that many mails have arrived, the database is killed too; it comes back by itself. Nothing else may be using it. */
  databaseKill?: number
  /** People who follow the links in their mails while it is sent, on a web that may be killed as well. */
  readers?: Readers
}

export type Readers = {
  /** What the worker must know of the web. */
  env: Record<string, string>
  /** Reads mails as they arrive. @returns how many people have followed a link, once `isOver` and all are read */
  read(mails: readonly Delivered[], isOver: () => boolean): Promise<number>
}

export type CampaignVerdict = {
  status: string
  /** People who got it more than once. */
  twice: number
  /** Messages that were taken, and whose answer was lost. */
  lostAnswers: number
  /** People who neither got it nor are said to be in doubt. */
  missed: number
  /** How many are in doubt. */
  uncertain: number
  /** By how much the counters differ from the ledger, and clicks from those that were answered. */
  miscounted: number
  ms: number
}

const FAULTS = { putOff: [0.03, 0.03], lostAnswers: 0.02 } as const
const MOST_AWAY_MS = 30_000

/** Kills a process of the database's: all others of it end as well, and it recovers from its log. */
async function killDatabase(): Promise<void> {
  const client = await owner()
  // An error comes first: `once` would take it for a failure.
  client.on('error', () => undefined)
  const ended = new Promise((resolve) => client.once('end', resolve))
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await ended
}

/** Sends a campaign while the worker is killed again and again, and says what came of it. */
export async function killCampaign(plan: Plan): Promise<CampaignVerdict> {
  const { recipients, kills, isFaulty = false, databaseKill = Number.POSITIVE_INFINITY, readers } = plan
  const { sink, lostAnswers } = await faultyServer(isFaulty ? FAULTS : {})
  const company = await testTenant()
  await crowdOf(company, recipients)
  const start = () => startWorker({ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, ...readers?.env })
  let worker = await start()
  const startedAt = performance.now()
  try {
    const { id: campaignId } = await createCampaign(company.system, { name: 'News', content: CONTENT })
    await startCampaign(company.system, { campaignId })
    let isOver = false
    const reading = readers?.read(sink.mails, () => isOver)
    // Whatever becomes of them is looked at when it is over.
    reading?.catch(() => undefined)
    for (const after of [...kills, databaseKill].filter(Number.isFinite).sort((a, b) => a - b)) {
      await until(`${after} mails to arrive`, async () => sink.mails.length >= after, 120_000)
      if (after === databaseKill) await killDatabase()
      else {
        await worker.kill()
        worker = await start()
      }
    }
    const { status } = await until(
      'the campaign to be done',
      async () => {
        const campaign = await whileAway(MOST_AWAY_MS, () => getCampaign(company.system, { campaignId }))
        return campaign.status === 'done' && campaign
      },
      180_000,
    )
    const ms = Math.round(performance.now() - startedAt)
    isOver = true
    const clicked = await reading
    const told = await getCampaign(company.system, { campaignId })
    const rows = await company.system.db.campaignRecipient.findMany({ where: { campaignId } })
    const got = new Map<string, number>()
    for (const { to } of sink.mails) got.set(to, (got.get(to) ?? 0) + 1)
    const inState = (state: string) => rows.filter((row) => row.state === state).length
    return {
      status,
      lostAnswers: lostAnswers(),
      twice: [...got.values()].filter((times) => times > 1).length,
      missed: rows.filter(({ address, state }) => !got.has(address) && state !== 'uncertain').length,
      uncertain: told.counts.uncertain,
      miscounted:
        Math.abs(rows.length - recipients) +
        Math.abs(told.counts.sent - inState('sent')) +
        Math.abs(told.counts.uncertain - inState('uncertain')) +
        Math.abs(told.counts.clicked - rows.filter(({ clickedAt }) => clickedAt).length) +
        Math.abs(told.counts.clicked - (clicked ?? 0)) +
        told.counts.queued,
      ms,
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; the worker said:\n${worker.log()}`, {
      cause: error,
    })
  } finally {
    await worker.stop()
    await sink.close()
  }
}
