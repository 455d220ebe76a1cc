import { newId } from '@/lib/kernel'
import { activateSequence, createSequence, getSequence } from '@/lib/sequences'
import { FIRST_DEFINITION, type Step } from '@/lib/sequences/schema'
import { testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { crowdOf, emailOf, phoneOf } from './crowd-of'
import { faultyServer } from './faulty-server'
import { CONTENT } from './mail-content'
import { textSink } from './text-sink'
import { until } from './wait'

type Plan = {
  people: number
  /** The worker is killed when that many messages have arrived, and a fresh one starts at once; 0: while people come in. */
  kills: readonly number[]
}

export type SequenceVerdict = {
  /** Messages that somebody got more than once. */
  twice: number
  /** Messages that neither arrived nor are said to be in doubt. */
  missed: number
  /** People of whom there is not exactly one lead. */
  leads: number
  /** By how much the counters differ from its people, all of whom are through. */
  miscounted: number
  ms: number
}

const SUBJECTS = ['First', 'Second'] as const
const mail = (subject: (typeof SUBJECTS)[number]): Step => ({
  id: `mail-${subject.toLowerCase()}`,
  kind: 'mail',
  content: { ...CONTENT, subject },
})
const TEXT = 'text-one'
const STEPS: Step[] = [
  mail('First'),
  { id: 'tag-one', kind: 'tag', add: true, tag: 'met' },
  { id: 'lead-one', kind: 'lead', title: 'Came through' },
  { id: TEXT, kind: 'sms', sms: { text: 'News for you. STOP ends this.', connectionId: null } },
  mail('Second'),
]
const MESSAGES = [...SUBJECTS.map((subject) => mail(subject).id), TEXT]

/** Lets a crowd go through a sequence while the worker is killed again and again, and says what came of it. */
export async function killSequence({ people, kills }: Plan): Promise<SequenceVerdict> {
  const { sink } = await faultyServer({})
  const texts = await textSink()
  const company = await testTenant()
  const { system } = company
  const ids = await crowdOf(company, people, true)
  const segmentId = newId()
  await system.db.segment.create({ data: { id: segmentId, name: 'Crowd', kind: 'list' } })
  await system.db.segmentMember.createMany({ data: ids.map((contactId) => ({ segmentId, contactId })) })
  const start = () => startWorker({ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, SANDBOX_PORT: String(texts.port) })
  let worker = await start()
  const startedAt = performance.now()
  try {
    const trigger = { kind: 'segment' as const, segmentId, isForPresent: true }
    const definition = { ...FIRST_DEFINITION, trigger, steps: STEPS }
    const { id: sequenceId } = await createSequence(system, { name: 'Welcome', definition })
    await activateSequence(system, { sequenceId })
    const arrived = (after: number) => async () =>
      after > 0
        ? sink.mails.length + texts.numbers.length >= after
        : (await system.db.sequenceEnrolment.count({ where: { sequenceId } })) > 0
    for (const after of kills) {
      await until(`${after} messages to arrive`, arrived(after), 120_000)
      await worker.kill()
      worker = await start()
    }
    const through = async () => {
      const sequence = await getSequence(system, { sequenceId })
      return sequence.counts.finished + sequence.counts.left === people && sequence
    }
    const { counts } = await until('everybody to be through', through, 180_000)
    const arrivals = [
      ...sink.mails.map(({ to, raw }) => `mail-${/^Subject: (.*)\r$/m.exec(raw)?.[1]?.toLowerCase()} ${to}`),
      ...texts.numbers.map((number) => `${TEXT} ${number}`),
    ]
    const got = new Set(arrivals)
    const doubts = await system.db.campaignRecipient.findMany({
      where: { campaign: { sequenceId }, state: 'uncertain' },
      select: { address: true, campaign: { select: { stepId: true } } },
    })
    const inDoubt = new Set(doubts.map(({ campaign, address }) => `${campaign.stepId} ${address}`))
    const wanted = MESSAGES.flatMap((stepId) =>
      ids.map((_, n) => `${stepId} ${stepId === TEXT ? phoneOf(n) : emailOf(n)}`),
    )
    const leads = await system.db.lead.groupBy({ by: ['contactId'], _count: { _all: true } })
    return {
      twice: arrivals.length - got.size,
      missed: wanted.filter((one) => !got.has(one) && !inDoubt.has(one)).length,
      leads: people - leads.filter(({ _count }) => _count._all === 1).length,
      miscounted:
        Math.abs(counts.entered - people) + Math.abs(counts.finished - people) + counts.underWay + counts.left,
      ms: Math.round(performance.now() - startedAt),
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; the worker said:\n${worker.log()}`, {
      cause: error,
    })
  } finally {
    await worker.stop()
    await sink.close()
    await texts.close()
  }
}
