import { type TenantContext, whileAway } from '@/lib/operations'
import type { RecipientOutcome } from '@/lib/tenancy'
import { dueReader, type Ready } from './due-reader'
import type { HeldReason } from './held-reason'
import type { Failed } from './outlet'
import type { Sending } from './sending'

/** Longer than any delivery. */
export const RECIPIENT_LEASE_SECONDS = 120
/** What came of messages is kept in mind while the database is away; after the lease another worker calls them uncertain. */
const LONGEST_ABSENCE_MS = 90_000
/** A turn is short, so that others have theirs soon. */
const TURN_MS = 1_000
/** Who is read and judged together: few at first, so that sending begins soon, then as many as the rest of the turn is long enough for. */
const READ = { first: 50, most: 200 } as const

/** What came of a turn so far. */
export type TurnResult = {
  due: number
  sent: number
  /** Messages that the server wanted later. */
  putOff: number
  bounced: string[]
  /** Who wants nothing more, as the provider knows. */
  unsubscribed: string[]
  /** Of whom it is settled what came of them. */
  settled: string[]
  /** What keeps the next ones from being sent. */
  obstacle: { scope: 'server' | 'sender'; reason: HeldReason } | null
  isStopped: boolean
}

type Attempt = { outcome: RecipientOutcome; failed: Failed | null }

async function attempt({ outlet }: Sending, { to, person }: Ready): Promise<Attempt> {
  const { contactId, address, attempts, variant } = to
  const billed = outlet.billedBy(person, address, variant)
  try {
    const providerId = await outlet.send(person, address, variant)
    return { outcome: { contactId, state: 'sent', providerId, ...billed }, failed: null }
  } catch (error) {
    const failed = outlet.outcomeOf(error, attempts)
    return { outcome: { contactId, ...failed.outcome, ...billed }, failed }
  }
}

/** Work that runs once at a time beside what goes on; what it fails by is kept. */
function beside(fail: (error: unknown) => void) {
  let running: Promise<void> | null = null
  return {
    running: () => running,
    start: (work: () => Promise<void>) => {
      running ??= work()
        .catch(fail)
        .finally(() => {
          running = null
        })
    },
  }
}

export type WhileOptions = {
  /** Who is read at most. */
  most: number
  /** Is added to as it goes. */
  result: TurnResult
  isStopped: () => boolean
}

/**
 * About a second of sending to the next recipients of a campaign, through the outlet's sessions. Who comes after is read and judged,
 * and who is next is marked, while the ones before are still under way. What is cut off leaves in doubt who is marked, being sent
 * to, or sent to and not noted: five for each session at most.
 */
export async function sendForAWhile(ctx: TenantContext, sending: Sending, options: WhileOptions): Promise<void> {
  const { campaign, outlet } = sending
  const { most, result } = options
  const group = 2 * outlet.width
  const started = performance.now()
  const elapsed = () => performance.now() - started
  const reader = dueReader(ctx, sending)
  const waiting: Ready[] = []
  const marked: Ready[] = []
  let outcomes: RecipientOutcome[] = []
  let broken: { error: unknown } | null = null
  const fail = (error: unknown) => {
    broken = { error }
  }
  const reading = beside(fail)
  const passing = beside(fail)

  const goesOn = () => !result.obstacle && !result.isStopped && !broken
  const hasTime = () => elapsed() < TURN_MS && !options.isStopped()
  /** Who else there is time for, at the pace so far: of all who were taken from those who wait, sent to or not. */
  const lacking = () => {
    if (result.due === 0) return Math.min(READ.first, most)
    const coming = ((result.due - waiting.length) / elapsed()) * (TURN_MS - elapsed())
    return Math.min(READ.most, most - result.due, Math.ceil(coming) - waiting.length)
  }

  const read = async (wanted: number) => {
    const next = await reader.read(wanted)
    result.due += next.due
    waiting.push(...next.ready)
    outcomes.push(...next.outcomes)
    if (next.ready.length === 0 && outcomes.length > 0) passing.start(() => pass([]))
  }
  /** Notes what came of the last ones, and marks the next. */
  const pass = async (next: readonly Ready[]) => {
    const known = outcomes
    outcomes = []
    const ids = next.map(({ to }) => to.contactId)
    const allowed = new Set(
      await whileAway(LONGEST_ABSENCE_MS, () =>
        ctx.db.$campaigns.pass(campaign.id, known, ids, RECIPIENT_LEASE_SECONDS),
      ),
    )
    result.settled.push(...known.flatMap(({ contactId, state }) => (state === 'queued' ? [] : contactId)))
    if (allowed.size < ids.length) result.isStopped = true
    marked.push(...next.filter(({ to }) => allowed.has(to.contactId)))
  }
  /** Before it runs dry. */
  const feed = () => {
    if (!goesOn() || !hasTime()) return
    const wanted = waiting.length <= READ.most / 2 && !reader.isAtEnd() ? lacking() : 0
    if (wanted > group || (wanted > 0 && waiting.length === 0)) reading.start(() => read(wanted))
    if (marked.length <= outlet.width && waiting.length > 0) passing.start(() => pass(waiting.splice(0, group)))
  }
  const next = async (): Promise<Ready | undefined> => {
    while (goesOn()) {
      feed()
      const one = marked.shift()
      if (one) {
        feed()
        return one
      }
      const coming = passing.running() ?? reading.running()
      if (!coming) return
      await coming
    }
    return
  }
  const note = ({ outcome, failed }: Attempt) => {
    outcomes.push(outcome)
    if (outcome.state === 'sent') result.sent += 1
    if (outcome.state === 'queued') result.putOff += 1
    if (failed?.loses) result[failed.loses].push(outcome.contactId)
    if (failed && failed.scope !== 'recipient') result.obstacle = { scope: failed.scope, reason: failed.reason }
  }
  const session = async () => {
    for (let one = await next(); one; one = await next()) note(await attempt(sending, one))
  }

  await Promise.all(Array.from({ length: outlet.width }, session))
  await reading.running()
  await passing.running()
  // Whoever was marked and not reached waits again.
  for (const { to } of marked) outcomes.push({ contactId: to.contactId, state: 'queued', counts: false })
  if (outcomes.length > 0) await pass([])
  rethrow(broken)
}

function rethrow(broken: { error: unknown } | null): void {
  if (broken) throw broken.error
}
