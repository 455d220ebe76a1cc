import { type LockedConversation, lockConversation } from '@/lib/conversations'
import { PRIORITIES } from '@/lib/conversations/schema'
import type { CommandContext } from '@/lib/operations'
import { awaitedAnswer } from './awaited-answer'
import { type Clock, turn } from './clock'
import { countKept, isCounted } from './count-kept'
import { type Deadline, deadlineOf, inOrder } from './deadline'
import { policyFor } from './schema'
import { type Clocks, clockColumns, clocksIn, readClocks } from './stored-clocks'
import { targetsOf } from './target-settings'
import { workTimeOf } from './work-time'

export const DUE = 'target.due'
export const COUNTED = 'targets.counted'

const MINUTE_MS = 60_000

const sameMoment = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()

/** Keeps what is owed beside the conversation, and sets a timer for each moment that is new. */
async function keepDeadlines(ctx: CommandContext, conversation: LockedConversation, deadlines: readonly Deadline[]) {
  const { id: conversationId, version, dueAt, dueKind, laterDueAt, laterDueKind } = conversation
  const [first, later] = deadlines
  const data = {
    dueAt: first?.at ?? null,
    dueKind: first?.kind ?? null,
    laterDueAt: later?.at ?? null,
    laterDueKind: later?.kind ?? null,
  }
  const isSame =
    sameMoment(data.dueAt, dueAt) &&
    sameMoment(data.laterDueAt, laterDueAt) &&
    data.dueKind === dueKind &&
    data.laterDueKind === laterDueKind
  if (isSame) return
  await ctx.db.conversation.update({ where: ctx.key(conversationId), data, select: { id: true } })
  ctx.emit('conversation.changed', { conversationId, version })
  const isKnown = ({ kind, at }: Deadline): boolean =>
    (kind === dueKind && sameMoment(at, dueAt)) || (kind === laterDueKind && sameMoment(at, laterDueAt))
  for (const deadline of deadlines) {
    if (isKnown(deadline)) continue
    const about = { conversationId, kind: deadline.kind, dueAt: deadline.at.toISOString() }
    if (deadline.warnAt) ctx.emit(DUE, { ...about, stage: 'warning' }, { at: deadline.warnAt })
    ctx.emit(DUE, { ...about, stage: 'breach' }, { at: deadline.at })
  }
}

type Reckoned = { conversationId: string; isNewPolicy?: boolean; at?: Date }

/**
 * Says anew until when the customer of a conversation is owed something, from the rows; what is over, or late, is counted.
 * @param isNewPolicy the clocks start anew
 */
export async function reckonClocks(
  ctx: CommandContext,
  { conversationId, isNewPolicy = false, at = new Date() }: Reckoned,
): Promise<void> {
  const { settings } = await targetsOf(ctx)
  if (settings.policies.length === 0 && !isNewPolicy && !(await readClocks(ctx, conversationId))) return
  const conversation = await lockConversation(ctx, conversationId)
  const row = await readClocks(ctx, conversationId)
  const before = clocksIn(row)
  const { status, state, channel, teamId } = conversation
  const priority = PRIORITIES[conversation.priority] ?? 'normal'
  const isOurs = (status === 'open' || status === 'snoozed') && state !== 'bot'
  const policy = isOurs ? policyFor(settings.policies, { channel, teamId, priority }) : null
  const [time, waits] = await Promise.all([
    workTimeOf(ctx, settings, teamId),
    policy ? awaitedAnswer(ctx, conversation) : null,
  ])
  const isAwake = status === 'open'
  const wish = (key: string, minutes: number | null | undefined, startedAt: Date, isRunning: boolean) =>
    minutes ? { key, targetMs: minutes * MINUTE_MS, startedAt, isRunning } : null
  const turned = (clock: Clock | null, wished: ReturnType<typeof wish>) =>
    turn(isNewPolicy ? null : clock, wished, time, at)
  const answerMinutes = waits?.kind === 'first' ? policy?.firstMinutes : policy?.nextMinutes
  const after: Clocks = {
    response: turned(before.response, waits && wish(waits.key, answerMinutes, waits.since, isAwake)),
    answerKind: waits?.kind ?? 'first',
    resolution: turned(
      before.resolution,
      wish(conversationId, policy?.resolutionMinutes, waits?.since ?? at, isAwake && waits !== null),
    ),
  }
  const kept = await countKept(ctx, row, { conversation, before, after, time, at })
  if (row || after.response || after.resolution) {
    const columns = { ...clockColumns(after), ...kept }
    await ctx.db.targetClock.upsert({
      where: { tenantId_conversationId: { tenantId: ctx.tenantId, conversationId } },
      create: { conversationId, ...columns },
      update: columns,
      select: { conversationId: true },
    })
  }
  if (isCounted(row, kept)) ctx.emit(COUNTED, { conversationId })
  const deadlines = policy
    ? [
        deadlineOf(after.answerKind, after.response, policy, time),
        deadlineOf('resolution', after.resolution, policy, time),
      ]
    : []
  await keepDeadlines(ctx, conversation, inOrder(deadlines))
}
