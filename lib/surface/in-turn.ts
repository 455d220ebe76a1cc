import { FairGate } from '@/lib/db'
import { processWide } from '@/lib/kernel'

/** As many calls as keep a processor and its database connections busy. */
const SLOTS = 8
const MOST_OF_ONE = 2
/** More than the pages of one person ask for at a time. */
const CROWD = 4
const MOST_WAITING = 1_000
const LONGEST_WAIT_MS = 10_000

const gate = processWide(
  'apiTurns',
  () =>
    new FairGate({
      slots: SLOTS,
      mostEach: MOST_OF_ONE,
      crowd: CROWD,
      waiting: MOST_WAITING,
      longestWaitMs: LONGEST_WAIT_MS,
    }),
)

/**
 * Works on calls in turn: of a crowd of one company's calls the first two are worked on, and the next one of somebody else
 * goes before the rest of it; beside others a crowd goes one by one. Not for work that waits for the outside.
 * @param whose the company, or where it is not known yet what the caller shows of itself
 */
export async function inTurn<T>(whose: string, work: () => Promise<T>): Promise<T> {
  await gate.enter(whose)
  try {
    return await work()
  } finally {
    gate.leave(whose)
  }
}
