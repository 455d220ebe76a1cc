import { type Rounds, startRounds } from '@/lib/db'
import type { Turn, TurnLine } from './turn-line'

const SWEEP_MS = 500

export type ServeOptions = {
  /** Turns at the same time in one process. */
  atOnce: number
  isAlone: boolean
  runTurn: (turn: Turn, isStopped: () => boolean) => Promise<void>
  failure: string
}

/** Gives turns to whoever stands in a line, for as long as the worker lives. */
export async function serveLine(line: TurnLine, { atOnce, isAlone, runTurn, failure }: ServeOptions): Promise<Rounds> {
  if (isAlone) await line.endAll()
  const serve = async (isStopped: () => boolean) => {
    while (!isStopped()) {
      const turn = await line.take()
      if (!turn) return
      await runTurn(turn, isStopped)
    }
  }
  return startRounds({
    everyMs: SWEEP_MS,
    channel: line.channel,
    startsNow: true,
    failure,
    round: async (isStopped) => {
      await Promise.all(Array.from({ length: atOnce }, () => serve(isStopped)))
    },
  })
}
