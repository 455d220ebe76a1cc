import { type Rounds, startRounds } from '@/lib/db'
import { relayOutbox, startQueue, takeOverJobs } from './queue'
import type { Reaction } from './reaction'
import { type OnGivenUp, wakeWorkers, workReaction } from './work-reaction'

const SWEEP_MS = 2_000

export type EventWorker = Rounds

/**
 * Runs reactions: hears of commits by NOTIFY, turns outbox rows into jobs, wakes the workers of those jobs, and sweeps
 * now and then for what was missed or has come due. A worker that `isAlone` takes up at once what others left when they died.
 */
export async function startReactions(
  reactions: readonly Reaction[],
  { isAlone, onGivenUp = () => undefined }: { isAlone: boolean; onGivenUp?: OnGivenUp },
): Promise<EventWorker> {
  const boss = await startQueue()
  if (isAlone) await takeOverJobs(boss)
  const queues = await Promise.all(reactions.map((reaction) => workReaction(boss, reaction, onGivenUp)))
  const rounds = startRounds({
    everyMs: SWEEP_MS,
    channel: 'outbox',
    startsNow: true,
    failure: 'relaying the outbox failed; the next sweep tries again',
    round: async () => {
      await relayOutbox(boss, reactions)
      await wakeWorkers(queues)
    },
  })
  return {
    stop: async () => {
      await rounds.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
