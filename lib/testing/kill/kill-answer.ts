import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDefaultAgent } from '@/lib/agents'
import { startConversation } from '@/lib/conversations'
import { addSource } from '@/lib/knowledge'
import { usedOf } from '@/lib/operations'
import { testTenant } from '../test-tenant'
import { startWorker, type WorkerProcess } from '../worker-process'
import { slowModel } from './slow-model'
import { until } from './wait'

const FACT = 'The warranty of the BX-100 lasts twelve months from the day of delivery.'
const WORD_MS = 25

type Plan = {
  /** Customers who ask at once. */
  customers: number
  /** The worker is killed that long after the model has sent so many words; a fresh one starts at once. */
  kills: readonly { word: number; afterMs: number }[]
}

export type AnswerVerdict = {
  kills: number
  answered: number
  handedOver: number
  /** Customers with neither an answer nor a hand-over. */
  lost: number
  /** Messages too many: a second answer, a second notice, or both an answer and a hand-over. */
  duplicated: number
  /** Answers that are still said to be under way. */
  unfinished: number
  /** By how much the metered answers differ from those that came to something: whom nobody answers is not billed. */
  miscounted: number
}

/** Lets customers ask while the worker is killed again and again, and says what they got. */
export async function killAnswer({ customers, kills }: Plan): Promise<AnswerVerdict> {
  const model = await slowModel(`${FACT} [1]`, WORD_MS)
  const company = await testTenant()
  const { system, anonymous } = company
  const start = () => startWorker({ OPENAI_BASE_URL: model.baseUrl })
  const waiting = [...kills].sort((a, b) => a.word - b.word)
  let worker: WorkerProcess | null = null
  let killed = 0
  let restarting: Promise<void> | null = null
  model.onWord = (count) => {
    const next = waiting[0]
    if (restarting || !next || count < next.word) return
    waiting.shift()
    restarting = (async () => {
      await sleep(next.afterMs)
      await worker?.kill()
      killed += 1
      worker = await start()
      restarting = null
    })()
  }
  try {
    await createDefaultAgent(system, {})
    await addSource(system, { kind: 'text', name: 'Warranty', text: FACT })
    worker = await start()
    const ask = () =>
      startConversation(anonymous, {
        message: { clientId: randomUUID(), body: 'How long does the warranty of the BX-100 last?' },
      })
    const started = await Promise.all(Array.from({ length: customers }, ask))
    const ids = started.map(({ conversation }) => conversation.id)
    await until(
      'every answer to end',
      async () => {
        const open = await system.db.answer.count({ where: { state: { in: ['queued', 'running'] } } })
        const seen = await system.db.answer.count({})
        return !restarting && open === 0 && seen === customers
      },
      90_000,
    ).catch(() => undefined)
    await restarting
    await sleep(300)
    return { ...(await verdict(system, ids)), kills: killed }
  } finally {
    await restarting
    await worker?.stop()
    await model.close()
  }
}

type System = Awaited<ReturnType<typeof testTenant>>['system']

async function verdict(ctx: System, ids: readonly string[]) {
  let [answered, handedOver, lost, duplicated] = [0, 0, 0, 0]
  for (const id of ids) {
    const conversation = await ctx.db.conversation.findFirstOrThrow({ where: { id }, include: { messages: true } })
    const answers = conversation.messages.filter((message) => message.authorKind === 'agent').length
    const notices = conversation.messages.filter((message) => message.authorKind === 'system').length
    const questions = conversation.messages.filter((message) => message.authorKind === 'contact').length
    const isHandedOver = conversation.state !== 'bot' && notices > 0
    if (answers > 0) answered += 1
    if (isHandedOver) handedOver += 1
    if (answers === 0 && !isHandedOver) lost += 1
    duplicated += Math.max(0, answers + notices - 1) + (questions - 1)
  }
  const unfinished = await ctx.db.answer.count({ where: { state: { in: ['queued', 'running'] } } })
  const failed = await ctx.db.answer.count({ where: { state: 'failed' } })
  const miscounted = Math.abs((await usedOf(ctx, 'ai_messages', new Date())) - (ids.length - failed))
  return { answered, handedOver, lost, duplicated, unfinished, miscounted }
}
