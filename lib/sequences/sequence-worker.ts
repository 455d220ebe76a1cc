import type { Rounds } from '@/lib/db'
import { serveLine } from '@/lib/events'
import { sequenceLine } from './run-line'
import { runTurnSafely } from './run-turn'

/** Sequences that have their turn at the same time in one process. */
const AT_ONCE = 2

/** Gives sequences their turns. */
export const startSequenceWorker = ({ isAlone }: { isAlone: boolean }): Promise<Rounds> =>
  serveLine(sequenceLine, {
    atOnce: AT_ONCE,
    isAlone,
    runTurn: runTurnSafely,
    failure: 'sequences could not have their turns; the next sweep tries again',
  })
