import { addToCounter, type TenantContext, takeOffCounter } from '@/lib/operations'
import type { HeldReason } from './held-reason'
import { messagesLeft } from './messages-left'
import { paceWaitMs, takeFromPace } from './pace'
import type { Sending } from './sending'
import { warmUpCap } from './warm-up'

/** A campaign's turn is short, so that the others have theirs soon. */
const MOST_IN_A_TURN = 2_000
const MINUTE_S = 60
/** Counts what an account has sent on a day while it is new. */
const WARM_UP = 'campaign_emails'

export type Room = {
  count: number
  /** With no room: how long there is none, and whether somebody should know why. */
  waitMs: number
  reason: HeldReason | null
  /** Gives back what was not used. */
  giveBack(unused: number): Promise<void>
}

const nothing = async () => undefined
const none = (waitMs: number, reason: HeldReason | null): Room => ({ count: 0, waitMs, reason, giveBack: nothing })

const untilTomorrow = (now: Date): number => Date.parse(now.toISOString().slice(0, 10)) + 86_400_000 - now.getTime()

/** How many messages may go out in this turn: what is left of the quota, of the day, of the campaign's pace and the server's. */
export async function roomToSend(ctx: TenantContext, { campaign, settings, outlet }: Sending): Promise<Room> {
  const now = new Date()
  const left = await messagesLeft(ctx, now)
  if (left <= 0) return none(0, 'quota')

  const perSecond = campaign.perMinute === null ? undefined : campaign.perMinute / MINUTE_S
  const paces: [string, number | undefined][] = [[outlet.server, outlet.fastest ?? undefined]]
  if (perSecond !== undefined) paces.push([campaign.id, perSecond])
  const waitMs = Math.max(...paces.map(([key, fixed]) => paceWaitMs(key, fixed)))
  if (waitMs > 0) return none(waitMs, null)
  let count = Math.min(left, MOST_IN_A_TURN)
  for (const [key, fixed] of paces) count = takeFromPace(key, count, fixed)

  const cap = campaign.channel === 'email' ? warmUpCap(settings.warmUpFrom, now) : null
  if (cap === null) return { count, waitMs: 0, reason: null, giveBack: nothing }
  const day = now.toISOString().slice(0, 10)
  const usedToday = Number(
    (await ctx.db.usageCounter.findFirst({ where: { resource: WARM_UP, period: day } }))?.used ?? 0,
  )
  count = Math.min(count, cap - usedToday)
  if (count <= 0 || !(await addToCounter(ctx, WARM_UP, day, count, cap))) return none(untilTomorrow(now), 'warm_up')
  return { count, waitMs: 0, reason: null, giveBack: (unused) => takeOffCounter(ctx, WARM_UP, day, unused) }
}
