const SECOND_MS = 1_000

/** What one mail server takes, learnt while sending (this process's own view; it starts anew with it). */
type Pace = { perSecond: number; tokens: number; at: number }

const FASTEST = 2_000
const SLOWEST = 0.2
const paces = new Map<string, Pace>()
const MOST_PACES = 5_000

/** A second's worth, and never less than one message. */
const roomOf = ({ perSecond }: Pace): number => Math.max(1, perSecond)

function paceOf(server: string, now: number, initial = FASTEST): Pace {
  let pace = paces.get(server)
  if (!pace) {
    if (paces.size >= MOST_PACES) paces.clear()
    pace = { perSecond: initial, tokens: Math.max(1, initial), at: now }
    paces.set(server, pace)
  }
  pace.tokens = Math.min(roomOf(pace), pace.tokens + (pace.perSecond * (now - pace.at)) / SECOND_MS)
  pace.at = now
  return pace
}

/**
 * How many messages the server may be handed now, at most `wanted`.
 * @param perSecond the pace of something that has a fixed one
 */
export function takeFromPace(server: string, wanted: number, perSecond?: number, now = Date.now()): number {
  const pace = paceOf(server, now, perSecond)
  const taken = Math.min(wanted, Math.floor(Math.max(pace.tokens, 0)))
  pace.tokens -= taken
  return taken
}

/** The wait until one more may go. */
export function paceWaitMs(server: string, perSecond?: number, now = Date.now()): number {
  const pace = paceOf(server, now, perSecond)
  return pace.tokens >= 1 ? 0 : Math.ceil(((1 - pace.tokens) / pace.perSecond) * SECOND_MS)
}

/**
 * A little more each time, and less by half of the share that was put off (RFC 8257 §3.3): a few busy mailboxes slow nobody
 * down, a server that takes nothing gets half at once.
 */
function rateAfter(perSecond: number, { taken, putOff }: { taken: number; putOff: number }): number {
  const less = putOff === 0 ? 0 : putOff / (taken + putOff) / 2
  const more = taken === 0 ? 0 : Math.max(1, perSecond * 0.05)
  return perSecond * (1 - less) + more
}

/** Learns from what came of a turn. */
export function adaptPace(
  { server, fastest }: { server: string; fastest: number | null },
  seen: { taken: number; putOff: number },
  now = Date.now(),
): void {
  const pace = paceOf(server, now, fastest ?? FASTEST)
  pace.perSecond = Math.min(fastest ?? FASTEST, Math.max(SLOWEST, rateAfter(pace.perSecond, seen)))
  pace.tokens = Math.min(pace.tokens, roomOf(pace))
}
