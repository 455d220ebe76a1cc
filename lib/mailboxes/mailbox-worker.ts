import type { Rounds } from '@/lib/db'
import { serveLine } from '@/lib/events'
import { mailboxLine } from './mailbox-line'
import { runTurnSafely } from './run-turn'

/** Mailboxes that are read at the same time in one process: most of it is waiting for their servers. */
const AT_ONCE = 6

/** Gives mailboxes their turns. */
export const startMailboxWorker = ({ isAlone }: { isAlone: boolean }): Promise<Rounds> =>
  serveLine(mailboxLine, {
    atOnce: AT_ONCE,
    isAlone,
    runTurn: runTurnSafely,
    failure: 'mailboxes could not have their turns; the next sweep tries again',
  })
