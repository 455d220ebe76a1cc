import { z } from 'zod'
import { lockConversation } from '@/lib/conversations'
import type { ConversationChannel } from '@/lib/conversations/schema'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { awaitedAnswer } from './awaited-answer'
import { type Clock, dueOf, turn } from './clock'
import type { Policy, Targets } from './schema'
import { targetsOf } from './target-settings'

const MINUTE_MS = 60_000
export const DUE = 'target.due'

type Due = { at: Date; kind: 'first' | 'next' | 'resolution'; warnAt: Date | null }
type Stored = NonNullable<Awaited<ReturnType<typeof storedClock>>>

const storedClock = ({ db }: CommandContext, conversationId: string) =>
  db.targetClock.findFirst({ where: { conversationId } })

const responseIn = (row: Stored | null): Clock | null =>
  row?.responseKey && row.responseLeftMs !== null
    ? { key: row.responseKey, leftMs: Number(row.responseLeftMs), since: row.responseSince }
    : null

const resolutionIn = (row: Stored | null, key: string): Clock | null =>
  row && row.resolutionLeftMs !== null
    ? { key, leftMs: Number(row.resolutionLeftMs), since: row.resolutionSince }
    : null

const fits = ({ channels }: Policy, channel: string): boolean =>
  channels.length === 0 || channels.includes(channel as ConversationChannel)

const ms = (minutes: number): number => minutes * MINUTE_MS

/** The earlier of what is owed. */
function nextDue(due: readonly (Due | null)[]): Due | null {
  const all = due.flatMap((each) => each ?? [])
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null
}

function dueBy(clock: Clock | null, kind: Due['kind'], target: number | null, policy: Policy, hours: Targets) {
  const at = dueOf(clock, hours)
  if (!at || target === null) return null
  // A warning comes no sooner than half-way.
  const ahead = Math.min(ms(policy.warnMinutes), ms(target) / 2)
  return { at, kind, warnAt: ahead > 0 ? dueOf(clock, hours, ahead) : null }
}

async function write(ctx: CommandContext, conversation: { id: string; version: number }, due: Due | null) {
  await ctx.db.conversation.update({
    where: ctx.key(conversation.id),
    data: { dueAt: due?.at ?? null, dueKind: due?.kind ?? null },
    select: { id: true },
  })
  ctx.emit('conversation.changed', { conversationId: conversation.id, version: conversation.version })
  if (!due) return
  const about = { conversationId: conversation.id, kind: due.kind, dueAt: due.at.toISOString() }
  if (due.warnAt) ctx.emit(DUE, { ...about, stage: 'warning' }, { at: due.warnAt })
  ctx.emit(DUE, { ...about, stage: 'breach' }, { at: due.at })
}

/** Says anew until when the customer of a conversation is owed something. */
export const reckon = command({
  name: 'targets.reckon',
  access: 'system',
  worksWhileClosing: true,
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, isNewPolicy: z.boolean().default(false) }),
  handler: async ({ ctx, input: { conversationId, isNewPolicy } }) => {
    const { settings } = await targetsOf(ctx)
    const before = isNewPolicy ? null : await storedClock(ctx, conversationId)
    if (settings.policies.length === 0 && !before && !isNewPolicy) return
    const conversation = await lockConversation(ctx, conversationId)
    const policy = settings.policies.find((each) => fits(each, conversation.channel))
    const isUnderWay = conversation.status === 'open' || conversation.status === 'snoozed'
    const isOurs = policy !== undefined && isUnderWay && conversation.state !== 'bot'
    const waits = isOurs ? await awaitedAnswer(ctx, conversation) : null
    const isAwake = conversation.status === 'open'
    const at = new Date()
    const target = waits?.kind === 'first' ? policy?.firstMinutes : policy?.nextMinutes
    const response = turn(
      responseIn(before),
      waits && target ? { key: waits.key, targetMs: ms(target), startedAt: waits.since, isRunning: isAwake } : null,
      settings,
      at,
    )
    const whole = isOurs ? policy.resolutionMinutes : null
    const resolution = turn(
      resolutionIn(before, conversationId),
      whole
        ? {
            key: conversationId,
            targetMs: ms(whole),
            startedAt: waits?.since ?? at,
            isRunning: isAwake && waits !== null,
          }
        : null,
      settings,
      at,
    )
    const clocks = {
      responseKey: response?.key ?? null,
      responseKind: response ? (waits?.kind ?? null) : null,
      responseLeftMs: response ? BigInt(Math.round(response.leftMs)) : null,
      responseSince: response?.since ?? null,
      resolutionLeftMs: resolution ? BigInt(Math.round(resolution.leftMs)) : null,
      resolutionSince: resolution?.since ?? null,
    }
    if (response || resolution) {
      await ctx.db.targetClock.upsert({
        where: { tenantId_conversationId: { tenantId: ctx.tenantId, conversationId } },
        create: { conversationId, ...clocks },
        update: clocks,
        select: { conversationId: true },
      })
    } else await ctx.db.targetClock.deleteMany({ where: { conversationId } })
    const due =
      policy && waits
        ? nextDue([
            dueBy(response, waits.kind, target ?? null, policy, settings),
            dueBy(resolution, 'resolution', whole, policy, settings),
          ])
        : null
    const isSame = due?.at.getTime() === conversation.dueAt?.getTime() && (due?.kind ?? null) === conversation.dueKind
    if (!isSame) await write(ctx, conversation, due)
  },
})
