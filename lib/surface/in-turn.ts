import { FairGate } from '@/lib/db'
import { processWide } from '@/lib/kernel'

/** As many calls as keep a processor and its database connections busy. */
const SLOTS = 8
const MOST_OF_ONE = 2
const MOST_WAITING = 1_000
const LONGEST_WAIT_MS = 10_000

const gate = processWide(
  'apiTurns',
  () => new FairGate({ slots: SLOTS, mostEach: MOST_OF_ONE, waiting: MOST_WAITING, longestWaitMs: LONGEST_WAIT_MS }),
)

/**
 * Answers calls of companies in turn: of a crowd of calls of one company the first two are worked on, and the next one of
 * somebody else goes before the rest of it. Not for work that waits for the outside.
 */
export async function inTurn<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
  await gate.enter(tenantId)
  try {
    return await work()
  } finally {
    gate.leave(tenantId)
  }
}
