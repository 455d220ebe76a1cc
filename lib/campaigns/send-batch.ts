import { type TenantContext, whileAway } from '@/lib/operations'
import type { DueRecipient, RecipientOutcome } from '@/lib/tenancy'
import type { HeldReason } from './held-reason'
import { type Judged, judgeRecipients, type Person } from './judge-recipients'
import type { Failed } from './outlet'
import type { CampaignChannel } from './schema'
import type { Sending } from './sending'

/** Longer than any delivery. */
export const RECIPIENT_LEASE_SECONDS = 120
/** What came of messages is kept in mind while the database is away; after the lease another worker calls them uncertain. */
const LONGEST_ABSENCE_MS = 90_000

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

async function attempt({ outlet }: Sending, to: DueRecipient, person: Person): Promise<Attempt> {
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

function withoutSending(contactId: string, judged: Judged | undefined): RecipientOutcome | null {
  if (judged?.verdict === 'suppress') return { contactId, state: 'suppressed', reason: judged.reason, counts: false }
  if (judged?.verdict !== 'wait') return null
  return { contactId, state: 'queued', reason: 'quiet_hours', dueAt: judged.until.toISOString(), counts: false }
}

/**
 * Sends to the next recipients of a campaign through the mailer's sessions. Who is next is marked while the ones before are still
 * under way. What is cut off leaves in doubt who is marked, being sent to, or sent to and not noted: five for each session at most.
 * @param result is added to as it goes
 * @returns how many were due, `most` at most
 */
export async function sendBatch(
  ctx: TenantContext,
  sending: Sending,
  most: number,
  result: TurnResult,
): Promise<number> {
  const { campaign, settings, outlet } = sending
  const functions = ctx.db.$campaigns
  const due = await functions.next(campaign.id, most)
  const judged = await judgeRecipients(ctx, due, settings, campaign.channel as CampaignChannel)
  result.due += due.length
  const waiting = due.filter(({ contactId }) => judged.get(contactId)?.verdict === 'send')
  const marked: DueRecipient[] = []
  let outcomes = due.flatMap(({ contactId }) => withoutSending(contactId, judged.get(contactId)) ?? [])
  let passing: Promise<void> | null = null
  let broken: { error: unknown } | null = null

  const goesOn = () => !result.obstacle && !result.isStopped && !broken
  /** Notes what came of the last ones, and marks the next. */
  const pass = async (group: readonly DueRecipient[]) => {
    const known = outcomes
    outcomes = []
    const ids = group.map(({ contactId }) => contactId)
    const allowed = new Set(
      await whileAway(LONGEST_ABSENCE_MS, () => functions.pass(campaign.id, known, ids, RECIPIENT_LEASE_SECONDS)),
    )
    result.settled.push(...known.flatMap(({ contactId, state }) => (state === 'queued' ? [] : contactId)))
    if (allowed.size < ids.length) result.isStopped = true
    marked.push(...group.filter(({ contactId }) => allowed.has(contactId)))
  }
  const passNext = () => {
    if (waiting.length === 0 || !goesOn()) return
    passing ??= pass(waiting.splice(0, 2 * outlet.width))
      .catch((error: unknown) => {
        broken = { error }
      })
      .finally(() => {
        passing = null
      })
  }
  const session = async () => {
    while (goesOn()) {
      if (marked.length === 0) passNext()
      if (marked.length === 0 && !passing) return
      if (marked.length === 0) await passing
      const to = marked.shift()
      if (!to) continue
      if (marked.length === 0) passNext()
      const one = judged.get(to.contactId)
      if (one?.verdict === 'send') note(await attempt(sending, to, one.person))
    }
  }
  const note = ({ outcome, failed }: Attempt) => {
    outcomes.push(outcome)
    if (outcome.state === 'sent') result.sent += 1
    if (outcome.state === 'queued') result.putOff += 1
    if (failed?.loses) result[failed.loses].push(outcome.contactId)
    if (failed && failed.scope !== 'recipient') result.obstacle = { scope: failed.scope, reason: failed.reason }
  }

  await Promise.all(Array.from({ length: outlet.width }, session))
  await passing
  // Whoever was marked and not reached waits again.
  for (const { contactId } of marked) outcomes.push({ contactId, state: 'queued', counts: false })
  if (outcomes.length > 0) await pass([])
  rethrow(broken)
  return due.length
}

function rethrow(broken: { error: unknown } | null): void {
  if (broken) throw broken.error
}
