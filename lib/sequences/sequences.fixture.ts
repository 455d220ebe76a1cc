import { campaignReactions } from '@/lib/campaigns'
import { CONTENT, people } from '@/lib/campaigns/campaigns.fixture'
import { turns as turnsOfCampaigns } from '@/lib/campaigns/turns.fixture'
import { segmentReactions } from '@/lib/segments'
import type { TestTenant } from '@/lib/testing'
import { activateSequence, createSequence } from '.'
import { sequenceReactions } from './jobs'
import { sequenceLine } from './run-line'
import { runTurnSafely } from './run-turn'
import { type Definition, FIRST_DEFINITION, type Step } from './schema'

export { people }

type Company = Pick<TestTenant, 'system'>

export const mail = (id: string, subject: string): Step => ({ id, kind: 'mail', content: { ...CONTENT, subject } })
export const wait = (id: string, amount: number, unit: 'minutes' | 'hours' | 'days'): Step => ({
  id,
  kind: 'wait',
  amount,
  unit,
})

/** A sequence that is in use. */
export async function active({ system }: Company, steps: Step[], changes: Partial<Definition> = {}): Promise<string> {
  const definition = { ...FIRST_DEFINITION, ...changes, steps }
  const { id } = await createSequence(system, { name: 'Welcome', definition })
  await activateSequence(system, { sequenceId: id })
  return id
}

const REACTIONS = [...campaignReactions, ...segmentReactions, ...sequenceReactions]
const never = new AbortController().signal

/** What the worker does with events that are due: each once for each company that is looked after. */
export function lookAfter({ system }: Company) {
  const seen = new Set<string>()
  const react = async (): Promise<number> => {
    const events = await system.db.outboxEvent.findMany({ orderBy: { id: 'asc' } })
    const fresh = events.filter(({ id, dueAt }) => !seen.has(id) && (dueAt?.getTime() ?? 0) <= Date.now())
    for (const { id, type, payload } of fresh) {
      seen.add(id)
      for (const { events: types, handler } of REACTIONS) {
        if (types.includes(type)) await handler(system, payload as Record<string, string>, never)
      }
    }
    return fresh.length
  }
  const turns = async (): Promise<number> => {
    let count = await turnsOfCampaigns()
    for (let turn = await sequenceLine.take(); turn; turn = await sequenceLine.take()) {
      await runTurnSafely(turn, () => false)
      count += 1
    }
    return count
  }
  /** Until nothing is due any more. */
  const untilQuiet = async (): Promise<void> => {
    for (let round = 0; round < 100; round++) {
      if ((await react()) + (await turns()) === 0) return
    }
    throw new Error('there is something to do without end')
  }
  return {
    untilQuiet,
    /** As if so much time had passed for everybody who waits. */
    pass: async (ms: number): Promise<void> => {
      const waiting = await system.db.sequenceEnrolment.findMany({ where: { state: { in: ['waiting', 'mailing'] } } })
      for (const { id, dueAt } of waiting) {
        await system.db.sequenceEnrolment.updateMany({
          where: { id },
          data: { dueAt: new Date(dueAt.getTime() - ms) },
        })
      }
      const ids = new Set(waiting.map(({ sequenceId }) => sequenceId))
      for (const id of ids) await sequenceLine.join(system, id)
      await untilQuiet()
    },
  }
}
