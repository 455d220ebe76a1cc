import type { DueKind } from '@/lib/conversations/schema'
import type { CommandContext } from '@/lib/operations'
import type { Clock } from './clock'

export type ClockRow = NonNullable<Awaited<ReturnType<typeof readClocks>>>
export type AnswerKind = Exclude<DueKind, 'resolution'>
/** A conversation's two clocks. `answerKind`: which answer the first is for. */
export type Clocks = { response: Clock | null; answerKind: AnswerKind; resolution: Clock | null }

export const readClocks = ({ db }: CommandContext, conversationId: string) =>
  db.targetClock.findFirst({ where: { conversationId } })

const amount = (value: bigint | null): number | null => (value === null ? null : Number(value))
const stored = (value: number | null | undefined): bigint | null => (value == null ? null : BigInt(Math.round(value)))

export function clocksIn(row: ClockRow | null): Clocks {
  const response =
    row?.responseKey && row.responseLeftMs !== null
      ? {
          key: row.responseKey,
          targetMs: amount(row.responseTargetMs),
          leftMs: Number(row.responseLeftMs),
          since: row.responseSince,
        }
      : null
  const resolution =
    row && row.resolutionLeftMs !== null
      ? {
          key: row.conversationId,
          targetMs: amount(row.resolutionTargetMs),
          leftMs: Number(row.resolutionLeftMs),
          since: row.resolutionSince,
        }
      : null
  return { response, answerKind: row?.responseKind === 'next' ? 'next' : 'first', resolution }
}

/** Columns of `target_clock`. */
export const clockColumns = ({ response, answerKind, resolution }: Clocks) => ({
  responseKey: response?.key ?? null,
  responseKind: response ? answerKind : null,
  responseTargetMs: stored(response?.targetMs),
  responseLeftMs: stored(response?.leftMs),
  responseSince: response?.since ?? null,
  resolutionTargetMs: stored(resolution?.targetMs),
  resolutionLeftMs: stored(resolution?.leftMs),
  resolutionSince: resolution?.since ?? null,
})
