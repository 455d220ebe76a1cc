import { type TenantContext, whileAway } from '@/lib/operations'
import type { EmailFailure } from '@/lib/providers/email'
import type { ClaimedRecipient, RecipientOutcome } from '@/lib/tenancy'
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
  claimed: number
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
function mailFor({ mails }: Sending, { variant }: ClaimedRecipient): CampaignMail {
  const mail = mails[variant] ?? mails[0]
  if (!mail) throw new Error('a campaign has at least one mail')
  return mail
}

type Attempt = { outcome: RecipientOutcome; failure: EmailFailure | null; scope: string; isBounce: boolean }

async function attempt(ctx: TenantContext, sending: Sending, to: ClaimedRecipient, person: Person): Promise<Attempt> {
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
 * Sends to the next recipients of a campaign, a few at once. Only those few are marked as being sent to at any moment: what is
 * cut off leaves no more than them in doubt.
 * @param result is added to as it goes
 * @returns how many it has claimed
 */
export async function sendBatch(
  ctx: TenantContext,
  sending: Sending,
  most: number,
  result: TurnResult,
): Promise<number> {
  const { campaign, settings, mailer } = sending
  const functions = ctx.db.$campaigns
  const pass = (done: readonly RecipientOutcome[], next: readonly string[]) =>
    whileAway(LONGEST_ABSENCE_MS, () => functions.pass(campaign.id, done, next, RECIPIENT_LEASE_SECONDS))
  const claimed = await functions.claim(campaign.id, most, RECIPIENT_LEASE_SECONDS)
  const judged = await judgeRecipients(ctx, claimed, settings)
  result.claimed += claimed.length
  let outcomes = claimed.flatMap(({ contactId }) => withoutSending(contactId, judged.get(contactId)) ?? [])
  const waiting = claimed.filter(({ contactId }) => judged.get(contactId)?.verdict === 'send')
  while (waiting.length > 0 && !result.obstacle && !result.isStopped) {
    const group = waiting.splice(0, 2 * mailer.width)
    const ids = group.map(({ contactId }) => contactId)
    const allowed = new Set(await pass(outcomes, ids))
    noteSettled(result, outcomes)
    outcomes = []
    result.isStopped = allowed.size < ids.length
    waiting.push(...group.filter(({ contactId }) => !allowed.has(contactId)))
    const attempts = await inTurn(
      group.filter(({ contactId }) => allowed.has(contactId)),
      mailer.width,
      (to) => {
        const one = judged.get(to.contactId)
        return one?.verdict === 'send' ? attempt(ctx, sending, to, one.person) : null
      },
    )
    for (const { outcome, failure, scope, isBounce } of attempts) {
      outcomes.push(outcome)
      if (outcome.state === 'sent') result.sent += 1
      if (outcome.state === 'queued') result.putOff += 1
      if (isBounce) result.bounced.push(outcome.contactId)
      if (failure && (scope === 'server' || scope === 'sender')) result.obstacle = { scope, failure }
    }
  }
  // Whoever was claimed and not reached waits for the next turn.
  for (const { contactId } of waiting) outcomes.push({ contactId, state: 'queued', counts: false })
  if (outcomes.length > 0) await pass(outcomes, [])
  noteSettled(result, outcomes)
  return claimed.length
}

const noteSettled = (result: TurnResult, outcomes: readonly RecipientOutcome[]) =>
  result.settled.push(...outcomes.flatMap(({ contactId, state }) => (state === 'queued' ? [] : contactId)))

/** Works on all items, at most `width` at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result> | null,
): Promise<Result[]> {
  const waiting = [...items]
  const results: Result[] = []
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const result = await work(item)
      if (result !== null) results.push(result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
