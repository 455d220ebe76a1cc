import { type TenantContext, whileAway } from '@/lib/operations'
import type { EmailFailure } from '@/lib/providers/email'
import type { DueRecipient, RecipientOutcome } from '@/lib/tenancy'
import { type Judged, judgeRecipients, type Person } from './judge-recipients'
import { asEmailFailure, outcomeOfFailure } from './outcome-of-failure'
import type { CampaignMail, Sending } from './sending'
import { writeMail } from './write-mail'

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
  /** Of whom it is settled what came of them. */
  settled: string[]
  /** What keeps the next ones from being sent. */
  obstacle: { scope: 'server' | 'sender'; failure: EmailFailure } | null
  isStopped: boolean
}

/** Variants that differ in their time alone say the same. */
function mailFor({ mails }: Sending, { variant }: DueRecipient): CampaignMail {
  const mail = mails[variant] ?? mails[0]
  if (!mail) throw new Error('a campaign has at least one mail')
  return mail
}

type Attempt = { outcome: RecipientOutcome; failure: EmailFailure | null; scope: string; isBounce: boolean }

async function attempt(ctx: TenantContext, sending: Sending, to: DueRecipient, person: Person): Promise<Attempt> {
  const { contactId, address, attempts } = to
  try {
    await sending.mailer.send(writeMail(ctx, sending, mailFor(sending, to), person, address))
    return { outcome: { contactId, state: 'sent' }, failure: null, scope: 'recipient', isBounce: false }
  } catch (error) {
    const failure = asEmailFailure(error)
    const { outcome, scope, isBounce } = outcomeOfFailure(failure, attempts)
    return { outcome: { contactId, ...outcome }, failure, scope, isBounce }
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
  const { campaign, settings, mailer } = sending
  const functions = ctx.db.$campaigns
  const due = await functions.next(campaign.id, most)
  const judged = await judgeRecipients(ctx, due, settings)
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
    passing ??= pass(waiting.splice(0, 2 * mailer.width))
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
      if (one?.verdict === 'send') note(await attempt(ctx, sending, to, one.person))
    }
  }
  const note = ({ outcome, failure, scope, isBounce }: Attempt) => {
    outcomes.push(outcome)
    if (outcome.state === 'sent') result.sent += 1
    if (outcome.state === 'queued') result.putOff += 1
    if (isBounce) result.bounced.push(outcome.contactId)
    if (failure && (scope === 'server' || scope === 'sender')) result.obstacle = { scope, failure }
  }

  await Promise.all(Array.from({ length: mailer.width }, session))
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
