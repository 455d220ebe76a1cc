import { readFileSync } from 'node:fs'
import nodemailer from 'nodemailer'
import { cancelCampaign, createCampaign, getCampaign, startCampaign } from '@/lib/campaigns'
import type { CampaignView } from '@/lib/campaigns/schema'
import { compileContent, contactVariables, personalise } from '@/lib/content'
import { env } from '@/lib/kernel'
import { mailBrandOf } from '@/lib/mail'
import { type TestTenant, testTenant } from '@/lib/testing'
import { startWorker, until, type WorkerProcess } from '@/lib/testing/kill'
import { CONTENT, fillAudience } from './audience'
import { atLeast, atMost, type ProofRow, say } from './proof-row'
import { type Sink, startSink } from './sink'

const ROUNDS = 3
const MESSAGES = 10_000
const CROWD = 100_000
const MILLION = 1_000_000
const LONGEST_MS = 1_200_000
/** As many sessions as a campaign holds open. */
const SESSIONS = 5
const MEBIBYTE = 1_024

async function send({ system }: TestTenant, settings: { perMinute?: number } = {}): Promise<string> {
  const { id } = await createCampaign(system, { name: 'News', content: CONTENT, ...settings })
  await startCampaign(system, { campaignId: id })
  return id
}

const ended = ({ system }: TestTenant, campaignId: string, isOver: (view: CampaignView) => boolean) =>
  until(
    'the campaign to go on',
    async () => {
      const view = await getCampaign(system, { campaignId })
      return isOver(view) && view
    },
    LONGEST_MS,
  )

/** A whole campaign, freezing included. @returns messages a second */
async function ofCampaign(company: TestTenant): Promise<number> {
  const started = performance.now()
  const campaignId = await send(company)
  const { counts } = await ended(company, campaignId, ({ status }) => status === 'done')
  if (counts.sent !== MESSAGES) throw new Error(`${counts.sent} of ${MESSAGES} were sent`)
  return MESSAGES / ((performance.now() - started) / 1_000)
}

const PERSON = { name: 'Person 1', emailNormalized: 'person-1@crowd.example', companyName: null, attributes: {} }

type Message = { html: string; text: string; subject: string }

async function messageOf({ tenant }: TestTenant): Promise<Message> {
  const compiled = await compileContent(CONTENT, mailBrandOf(tenant), tenant.locale)
  const address = 'https://news.bench.example/mail/c/0123456789012345678901234567890123456789012345678901234567890123'
  return personalise(compiled, {
    variables: contactVariables(PERSON, PERSON.emailNormalized),
    linkUrl: () => address,
    unsubscribeUrl: address,
    preferencesUrl: address,
    openPixelUrl: address,
  })
}

/** The same message through nodemailer's own pool, without any book. @returns messages a second */
async function ofBareMailer({ port }: Sink, message: Message): Promise<number> {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: SESSIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
  })
  const started = performance.now()
  let next = 0
  const work = async () => {
    for (let n = next++; n < MESSAGES; n = next++) {
      await transport.sendMail({ from: 'News <news@bench.example>', to: `person-${n}@crowd.example`, ...message })
    }
  }
  await Promise.all(Array.from({ length: SESSIONS }, work))
  transport.close()
  return MESSAGES / ((performance.now() - started) / 1_000)
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const megabytesOf = ({ pid }: WorkerProcess): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / MEBIBYTE

async function withWorker(work: (sink: Sink, worker: WorkerProcess) => Promise<ProofRow[]>): Promise<ProofRow[]> {
  const sink = await startSink()
  const worker = await startWorker({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` })
  try {
    return await work(sink, worker)
  } finally {
    await worker.stop()
    sink.stop()
  }
}

/** Messages a second of a campaign against a loop that only sends, by turns. */
export async function* rate(): AsyncGenerator<ProofRow> {
  const company = await testTenant()
  await fillAudience(env().DATABASE_URL, company.tenant.id, MESSAGES)
  const message = await messageOf(company)
  yield* await withWorker(async (sink) => {
    const ratios: number[] = []
    for (let round = -1; round < ROUNDS; round++) {
      const bare = await ofBareMailer(sink, message)
      const campaign = await ofCampaign(company)
      say(`  ${campaign.toFixed(0)} messages/s against ${bare.toFixed(0)} of a bare loop`)
      if (round >= 0) ratios.push(campaign / bare)
    }
    return [atLeast(`campaign of ${MESSAGES} by SMTP, messages/s against a bare pooled loop`, median(ratios), 0.7)]
  })
}

/** What the worker holds while a hundred thousand are written to, from a fifth of the way on. */
export async function* crowd(): AsyncGenerator<ProofRow> {
  const company = await testTenant()
  await fillAudience(env().DATABASE_URL, company.tenant.id, CROWD)
  yield* await withWorker(async (_sink, worker) => {
    const campaignId = await send(company)
    const started = performance.now()
    const held: { sent: number; megabytes: number }[] = []
    const { counts } = await ended(company, campaignId, (view) => {
      held.push({ sent: view.counts.sent, megabytes: megabytesOf(worker) })
      return view.status === 'done'
    })
    const seconds = (performance.now() - started) / 1_000
    const early = median(
      held.filter(({ sent }) => sent > CROWD * 0.15 && sent < CROWD * 0.25).map(({ megabytes }) => megabytes),
    )
    const late = median(held.filter(({ sent }) => sent > CROWD * 0.9).map(({ megabytes }) => megabytes))
    say(
      `  ${counts.sent} sent in ${seconds.toFixed(0)} s; worker ${early.toFixed(0)} MB at a fifth, ${late.toFixed(0)} MB at the end`,
    )
    return [
      atMost(`campaign of ${CROWD}: people who were not sent to`, CROWD - counts.sent, 0),
      atMost(`campaign of ${CROWD}: memory of the worker at the end against at a fifth`, late / early, 1.15),
    ]
  })
}

/** From the order until a million recipients are in the ledger and the first may be sent to. */
export async function* freeze(): AsyncGenerator<ProofRow> {
  const company = await testTenant()
  await fillAudience(env().DATABASE_URL, company.tenant.id, MILLION)
  yield* await withWorker(async () => {
    const started = performance.now()
    const campaignId = await send(company, { perMinute: 1 })
    const { counts } = await ended(company, campaignId, ({ status }) => status !== 'scheduled')
    const seconds = (performance.now() - started) / 1_000
    await cancelCampaign(company.system, { campaignId })
    return [
      atMost(`campaign to ${MILLION}: until it runs`, seconds, 60, 's'),
      atMost(`campaign to ${MILLION}: people who are not in its ledger`, MILLION - counts.recipients, 0),
    ]
  })
}
