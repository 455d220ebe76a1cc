import { contextOfTurn, type Turn } from '@/lib/events'
import { isAppError, logger } from '@/lib/kernel'
import { mailboxLine } from './mailbox-line'
import { pollMailbox } from './poll-mailbox'

const MINUTE_MS = 60_000
const LONGEST_BREAK_MS = 60 * MINUTE_MS
const MOST_FAILURES = 8

/** Later and later while it fails: a server that is asked too often locks its user out. */
export const breakMs = (everyMinutes: number, failures: number): number =>
  Math.min(LONGEST_BREAK_MS, Math.max(everyMinutes, 2 ** failures / 2) * MINUTE_MS)

/** One mailbox's turn: a few seconds of reading what is new. One that fails holds up no other. */
export async function runTurnSafely(turn: Turn, isStopped: () => boolean): Promise<void> {
  const failures = Math.min(turn.failures + 1, MOST_FAILURES)
  try {
    const ctx = await contextOfTurn(mailboxLine, turn, 'mailboxes')
    if (!ctx) return
    const { isMore, isGood, everyMinutes } = await pollMailbox(ctx, turn.subjectId, isStopped)
    if (isGood) await mailboxLine.end(turn, isMore ? 0 : everyMinutes * MINUTE_MS)
    else await mailboxLine.end(turn, breakMs(everyMinutes, failures), failures)
  } catch (error) {
    if (isAppError(error, 'not_found')) return mailboxLine.leave(turn)
    logger.warn({ err: error, mailbox: turn.subjectId, tenant: turn.tenantId }, 'a mailbox’s turn failed')
    await mailboxLine.fail(turn, error, (times) => breakMs(1, times))
  }
}
