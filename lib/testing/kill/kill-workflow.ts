import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTool } from '@/lib/agents'
import { identifyContact, receiveMessage, startConversation } from '@/lib/conversations'
import { type TenantContext, tenantContext } from '@/lib/operations'
import { activateWorkflow, createWorkflow, getFigures, getWorkflow } from '@/lib/workflows'
import { END, FIRST_DEFINITION, type Step } from '@/lib/workflows/schema'
import { type TestTenant, testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { until } from './wait'

type Plan = {
  customers: number
  /** The worker is killed when that many messages have been said, and a fresh one starts at once; 0: before the first. */
  kills: readonly number[]
}

export type WorkflowVerdict = {
  /** Messages that somebody got more than once, or in another order. */
  twice: number
  /** Messages that somebody did not get. */
  missed: number
  /** Customers of whom there is not exactly one lead, one tag and one call for a person. */
  deeds: number
  /** Customers for whom the endpoint was called more than once, or not at all although their run says so. */
  calls: number
  /** By how much counters and figures differ from the customers, all of whom are through. */
  miscounted: number
  ms: number
}

const HELLO = 'Welcome.'
const SIZE = 'Which size?'
const NUMBER = 'Which order?'
const thanksTo = (order: number): string => `Large it is, for order ${order}.`
const orderOf = (at: number): number => 1_000 + at

const ask = (id: string, text: string, more: Partial<Extract<Step, { kind: 'ask' }>>): Step => ({
  id,
  kind: 'ask',
  text,
  answer: 'text',
  options: [],
  variable: id,
  keepAs: null,
  retries: 1,
  retryText: '',
  otherwise: END,
  ...more,
})

const stepsOf = (toolId: string): Step[] => [
  { id: 'hello', kind: 'message', text: HELLO },
  ask('size', SIZE, { answer: 'choice', options: ['Small', 'Large'] }),
  { id: 'met-tag', kind: 'tag', add: true, tag: 'met' },
  { id: 'came', kind: 'lead', title: 'Came through' },
  ask('order', NUMBER, { answer: 'number' }),
  {
    id: 'tell',
    kind: 'call',
    toolId,
    parameters: { id: '{{answer.order}}' },
    variable: 'told',
    path: '',
    otherwise: 'thanks',
  },
  { id: 'thanks', kind: 'message', text: '{{answer.size}} it is, for order {{answer.order}}.' },
  { id: 'people', kind: 'hand_over', to: 'people', teamId: null, memberId: null },
]

/** A system of the company's own that changes something each time it is called. */
async function ownSystem() {
  const calls = new Map<string, number>()
  const server = createServer((request, response) => {
    const id = request.url?.split('/').at(-1) ?? ''
    calls.set(id, (calls.get(id) ?? 0) + 1)
    request.resume()
    response.end('noted')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, calls, close: () => new Promise((resolve) => server.close(resolve)) }
}

type Customer = { id: string; ctx: TenantContext; answered: Set<string>; order: number }

async function newCustomer({ anonymous }: TestTenant, at: number): Promise<Customer> {
  const started = await startConversation(anonymous, { message: { clientId: randomUUID(), body: 'Hello?' } })
  const { actor } = await identifyContact(anonymous, { token: started.token })
  const ctx = tenantContext(anonymous.tenant, actor)
  return { id: started.conversation.id, ctx, answered: new Set(), order: orderOf(at) }
}

/** What was said to customers, in its order. */
async function saidTo({ system }: TestTenant): Promise<Map<string, string[]>> {
  const rows = await system.db.message.findMany({
    where: { authorKind: 'agent' },
    orderBy: { id: 'asc' },
    select: { conversationId: true, body: true },
  })
  const byConversation = Map.groupBy(rows, ({ conversationId }) => conversationId)
  return new Map([...byConversation].map(([id, of]) => [id, of.map(({ body }) => body)]))
}

/** Everybody answers what they have been asked. @returns how many messages have been said by now */
async function answerAll(company: TestTenant, customers: readonly Customer[]): Promise<number> {
  const said = await saidTo(company)
  for (const { id, ctx, answered, order } of customers) {
    for (const question of [SIZE, NUMBER]) {
      if (answered.has(question) || !said.get(id)?.includes(question)) continue
      answered.add(question)
      await receiveMessage(ctx, { clientId: randomUUID(), body: question === SIZE ? '2' : String(order) })
    }
  }
  return [...said.values()].reduce((sum, of) => sum + of.length, 0)
}

async function verdictOf(
  company: TestTenant,
  customers: readonly Customer[],
  workflowId: string,
  calls: Map<string, number>,
) {
  const { db } = company.system
  const said = await saidTo(company)
  const runs = await db.workflowRun.findMany({ where: { workflowId } })
  const sum = { twice: 0, missed: 0, deeds: 0, calls: 0, miscounted: 0 }
  for (const { id, order } of customers) {
    const wanted = [HELLO, SIZE, NUMBER, thanksTo(order)]
    const heard = said.get(id) ?? []
    sum.missed += wanted.filter((one) => !heard.includes(one)).length
    sum.twice += heard.length > wanted.length || heard.some((one, at) => one !== wanted[at]) ? 1 : 0
    const { contact, ...conversation } = await db.conversation.findFirstOrThrow({
      where: { id },
      select: { state: true, contact: { select: { tags: true, leads: { select: { id: true } } } } },
    })
    const notices = await db.message.count({ where: { conversationId: id, authorKind: 'system', isNote: false } })
    const isDone = contact.leads.length === 1 && contact.tags.length === 1 && notices === 1
    sum.deeds += isDone && conversation.state === 'waiting' ? 0 : 1
    const called = calls.get(String(order)) ?? 0
    const own = runs.filter(({ conversationId }) => conversationId === id)
    const saysSo = own.some(({ answers }) => Object.hasOwn(answers as object, 'told'))
    sum.calls += called > 1 || (saysSo && called === 0) ? 1 : 0
    sum.miscounted += Math.abs(own.length - 1)
  }
  const { counts } = await getWorkflow(company.system, { workflowId })
  const { steps } = await getFigures(company.system, { workflowId })
  const all = customers.length
  sum.miscounted += Math.abs(counts.entered - all) + Math.abs(counts.finished - all) + counts.underWay + counts.left
  sum.miscounted += steps.reduce((more, { reached }) => more + Math.abs(reached - all), 0)
  return sum
}

/** Lets customers go through a workflow while the worker is killed again and again, and says what came of it. */
export async function killWorkflow({ customers: count, kills }: Plan): Promise<WorkflowVerdict> {
  const own = await ownSystem()
  const company = await testTenant()
  const { system } = company
  const start = () => startWorker({ CRAWLER_ALLOWED_ORIGINS: own.origin })
  let worker = await start()
  const startedAt = performance.now()
  try {
    const { id: toolId } = await createTool(system, {
      name: 'note_order',
      purpose: 'Notes that somebody spoke of an order.',
      method: 'POST',
      urlTemplate: `${own.origin}/orders/{id}`,
      parameters: [{ name: 'id', type: 'integer', description: 'Number of the order', isRequired: true }],
      isEffect: true,
      headers: [],
    })
    const definition = { ...FIRST_DEFINITION, steps: stepsOf(toolId) }
    const { id: workflowId } = await createWorkflow(system, { name: 'Welcome', definition })
    await activateWorkflow(system, { workflowId })
    const customers: Customer[] = []
    for (let at = 0; at < count; at++) customers.push(await newCustomer(company, at))
    for (const after of kills) {
      await until(`${after} messages to be said`, async () => (await answerAll(company, customers)) >= after, 120_000)
      await worker.kill()
      worker = await start()
    }
    const isThrough = async () => {
      await answerAll(company, customers)
      return (await getWorkflow(system, { workflowId })).counts.finished === count
    }
    await until('everybody to be through', isThrough, 240_000).catch(() => undefined)
    const verdict = await verdictOf(company, customers, workflowId, own.calls)
    return { ...verdict, ms: Math.round(performance.now() - startedAt) }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; the worker said:\n${worker.log()}`, {
      cause: error,
    })
  } finally {
    await worker.stop()
    await own.close()
  }
}
