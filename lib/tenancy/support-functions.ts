import type { CallFunction } from './call-function'

/** Durations in milliseconds; null where nothing was measured. */
type FigureRow = {
  part: 'total' | 'day' | 'channel' | 'agent' | 'member' | 'team' | 'priority' | 'reason' | 'hour'
  key: string | null
  begun: number
  closed: number
  bot_alone: number
  handed_over: number
  answer_median: bigint | null
  response_median: bigint | null
  response_p90: bigint | null
  resolution_median: bigint | null
  rated: number
  score_sum: number
  satisfied: number
  first_met: number
  first_missed: number
  next_met: number
  next_missed: number
  resolution_met: number
  resolution_missed: number
}

const SOURCE = 'read_support_figures($1::timestamptz, $2::timestamptz, $3::text)'
const READ_MS = 15_000

/** The functions behind the figures of service; they see what row-level security lets the context see. */
export type SupportFunctions = {
  /** Writes what conversations come to now. @returns how many there are of them */
  refresh(conversationIds: readonly string[]): Promise<number>
  /** Figures of what began between two moments, on the calendar of a time zone. */
  read(since: Date, until: Date, zone: string): Promise<FigureRow[]>
}

export function supportFunctions(call: CallFunction): SupportFunctions {
  return {
    refresh: async (ids) => {
      const [row] = await call<{ count: number }>('count', 'refresh_conversation_facts($1::uuid[]) AS count', [
        [...ids],
      ])
      return row?.count ?? 0
    },
    read: (since, until, zone) =>
      call<FigureRow>('*', SOURCE, [since.toISOString(), until.toISOString(), zone], READ_MS),
  }
}
