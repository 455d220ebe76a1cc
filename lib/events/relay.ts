import { type Rounds, startRounds } from '@/lib/db'
import { relayOutbox, startQueue, takeOverJobs, workReaction } from './queue'
import type { Reaction } from './reaction'

const SWEEP_MS = 2_000

export type EventWorker = Rounds

/**
 * Runs reactions: hears of commits by NOTIFY, turns outbox rows into jobs, wakes the workers of those jobs, and sweeps
 * now and then for what was missed. A worker that `isAlone` takes up at once what others left when they died.
 * @param onGivenUp told whose job has failed for the last time
 */
export async function startReactions(
  reactions: readonly Reaction[],
  { isAlone, onGivenUp = () => undefined }: { isAlone: boolean; onGivenUp?: (tenantId: string) => void },
): Promise<EventWorker> {
  const boss = await startQueue()
  if (isAlone) await takeOverJobs(boss)
  const work = async (reaction: Reaction) => [reaction.name, await workReaction(boss, reaction, onGivenUp)] as const
  const workers = new Map(await Promise.all(reactions.map(work)))
  const rounds = startRounds({
    everyMs: SWEEP_MS,
    channel: 'outbox',
    startsNow: true,
    failure: 'relaying the outbox failed; the next sweep tries again',
    round: async () => {
      for (const name of await relayOutbox(boss, reactions)) {
        const worker = workers.get(name)
        if (worker) boss.notifyWorker(worker)
      }
    },
  })
  return {
    stop: async () => {
      await rounds.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
