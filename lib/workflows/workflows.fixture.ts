import { randomUUID } from 'node:crypto'
import { createDefaultAgent } from '@/lib/agents'
import { receiveMessage } from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
import type { TestTenant } from '@/lib/testing'
import { activateWorkflow, createWorkflow } from '.'
import { workflowReactions } from './jobs'
import { type Definition, END, FIRST_DEFINITION, type Step, type StepOf, type Trigger } from './schema'

type Company = Pick<TestTenant, 'system' | 'anonymous'>

export const say = (id: string, text: string): Step => ({ id, kind: 'message', text })
export const ask = (id: string, changes: Partial<StepOf<'ask'>> = {}): Step => ({
  id,
  kind: 'ask',
  text: 'What is your e-mail address?',
  answer: 'email',
  options: [],
  variable: 'email',
  keepAs: 'email',
  retries: 1,
  retryText: '',
  otherwise: END,
  ...changes,
})
export const toPeople = (id: string): Step => ({ id, kind: 'hand_over', to: 'people', teamId: null, memberId: null })
export const toAgent = (id: string): Step => ({ id, kind: 'hand_over', to: 'agent', teamId: null, memberId: null })

type Changes = { trigger?: Partial<Trigger> } & Partial<Omit<Definition, 'trigger' | 'steps'>>

export const definitionOf = (steps: Step[], { trigger, ...changes }: Changes = {}): Definition => ({
  ...FIRST_DEFINITION,
  ...changes,
  trigger: { ...FIRST_DEFINITION.trigger, ...trigger },
  steps,
})

/** A workflow that is in use. */
export async function active({ system }: Company, steps: Step[], changes: Changes = {}): Promise<string> {
  const { id } = await createWorkflow(system, { name: 'Welcome', definition: definitionOf(steps, changes) })
  await activateWorkflow(system, { workflowId: id })
  return id
}

const never = new AbortController().signal

/** What the worker does with this company's events that are due: each once, or `times`. */
export function worker({ system }: Company) {
  const seen = new Set<string>()
  const react = async (times: number): Promise<number> => {
    const events = await system.db.outboxEvent.findMany({ orderBy: { id: 'asc' } })
    const fresh = events.filter(({ id, dueAt }) => !seen.has(id) && (dueAt?.getTime() ?? 0) <= Date.now())
    for (const { id, type, payload } of fresh) {
      seen.add(id)
      for (const { events: types, handler } of workflowReactions) {
        for (let time = 0; time < times && types.includes(type); time++) {
          await handler(system, payload as Record<string, string>, never)
        }
      }
    }
    return fresh.length
  }
  return {
    /** Until nothing is due any more. */
    untilQuiet: async (times = 1): Promise<void> => {
      for (let round = 0; round < 50; round++) if ((await react(times)) === 0) return
      throw new Error('there is something to do without end')
    },
    /** The moments that runs wait for, as if they had come. */
    passTime: async (): Promise<void> => {
      const events = await system.db.outboxEvent.findMany({ where: { type: 'workflow.run_due' } })
      for (const { id, type, payload } of events.filter((one) => !seen.has(one.id))) {
        seen.add(id)
        for (const { events: types, handler } of workflowReactions) {
          if (types.includes(type)) await handler(system, payload as Record<string, string>, never)
        }
      }
    },
  }
}

/** A customer who writes in the chat of the company's website. */
export async function customer(company: Company, first: string) {
  const started = await addCustomer(company.anonymous, first)
  return {
    id: started.id,
    firstMessageId: started.messages[0]?.id ?? '',
    ctx: started.ctx,
    write: (body: string) => receiveMessage(started.ctx, { clientId: randomUUID(), body }),
    /** What was said to them, in its order. */
    heard: async (): Promise<string[]> => {
      const rows = await company.system.db.message.findMany({
        where: { conversationId: started.id, isNote: false, authorKind: { not: 'contact' } },
        orderBy: { id: 'asc' },
        select: { body: true },
      })
      return rows.map(({ body }) => body)
    },
    now: () =>
      company.system.db.conversation.findFirstOrThrow({ where: { id: started.id }, include: { contact: true } }),
    runs: () =>
      company.system.db.workflowRun.findMany({ where: { conversationId: started.id }, orderBy: { id: 'asc' } }),
  }
}

export const assistant = ({ system }: Company) => createDefaultAgent(system, {})
