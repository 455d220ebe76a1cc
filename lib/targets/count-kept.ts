import type { CommandContext } from '@/lib/operations'
import { leftAt } from './clock'
import type { ClockRow, Clocks } from './stored-clocks'
import type { WorkTime } from './work-time'

const COUNTERS = ['firstMet', 'firstMissed', 'nextMet', 'nextMissed', 'resolutionMet', 'resolutionMissed'] as const
type Counter = (typeof COUNTERS)[number]
/** Which targets of a conversation were kept, how often, and what was counted as missed already. */
type Kept = Record<Counter, number> & { missedKey: string | null; isResolutionMissed: boolean }

type Turned = {
  conversation: { id: string; status: string; closedAt: Date | null }
  before: Clocks
  after: Clocks
  time: WorkTime
  at: Date
}

/** The first answer after a message. */
const answerTo = ({ db }: CommandContext, conversationId: string, messageId: string) =>
  db.message.findFirst({
    where: { conversationId, id: { gt: messageId }, isNote: false, authorKind: { in: ['agent', 'member'] } },
    orderBy: { id: 'asc' },
    select: { createdAt: true },
  })

/** Whether the awaited answer came in time; null: that is still open, or nobody waits for it any more. */
async function isAnswerKept(ctx: CommandContext, turned: Turned): Promise<boolean | null> {
  const { conversation, before, after, time, at } = turned
  if (!before.response) return null
  const isOver = after.response?.key !== before.response.key
  const answer = isOver ? await answerTo(ctx, conversation.id, before.response.key) : null
  if (answer) return leftAt(before.response, time, answer.createdAt) >= 0
  const left = leftAt(isOver ? before.response : (after.response ?? before.response), time, at)
  return left <= 0 ? false : null
}

/** The same of settling the matter. */
function isSettlingKept({ conversation, before, after, time, at }: Turned): boolean | null {
  if (!before.resolution) return null
  if (after.resolution) return leftAt(after.resolution, time, at) <= 0 ? false : null
  if (conversation.status !== 'closed' || !conversation.closedAt) return null
  return leftAt(before.resolution, time, conversation.closedAt) >= 0
}

/** What is counted from now on. A target is counted once: missed as soon as it is late, kept when it is over in time. */
export async function countKept(ctx: CommandContext, row: ClockRow | null, turned: Turned): Promise<Kept> {
  const { before, after } = turned
  const kept: Kept = {
    ...(Object.fromEntries(COUNTERS.map((name) => [name, row?.[name] ?? 0])) as Record<Counter, number>),
    missedKey: row?.missedKey ?? null,
    isResolutionMissed: row?.isResolutionMissed ?? false,
  }
  const isAnswered = await isAnswerKept(ctx, turned)
  if (before.response && isAnswered !== null && kept.missedKey !== before.response.key) {
    kept[`${before.answerKind}${isAnswered ? 'Met' : 'Missed'}`] += 1
    if (!isAnswered) kept.missedKey = before.response.key
  }
  const isSettled = isSettlingKept(turned)
  if (isSettled !== null && !kept.isResolutionMissed) {
    kept[`resolution${isSettled ? 'Met' : 'Missed'}`] += 1
    kept.isResolutionMissed = !isSettled
  }
  if (!after.resolution) kept.isResolutionMissed = false
  return kept
}

/** Whether a figure has changed. */
export const isCounted = (row: ClockRow | null, kept: Kept): boolean =>
  COUNTERS.some((name) => kept[name] !== (row?.[name] ?? 0))
