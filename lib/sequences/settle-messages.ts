import type { CommandContext } from '@/lib/operations'
import type { Enrolment, Next, Nexts } from './next'
import { channelOf, channelsOf, type Definition, isMessage, type LeaveReason, stepAfter } from './schema'
import { whoRefuses } from './who-refuses'

/** Reasons for which nothing was sent, after which nothing will be. Others (the frequency cap …) cost somebody this one message. */
const LEAVES: Readonly<Record<string, LeaveReason>> = {
  refused: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  complained: 'unsubscribed',
  bounced: 'unreachable',
  gone: 'gone',
}

type Message = { state: string; reason: string | null; bouncedAt: Date | null }

const leavesAfter = ({ state, reason, bouncedAt }: Message): LeaveReason | null => {
  if (state === 'failed' && bouncedAt) return 'unreachable'
  return state === 'suppressed' ? (LEAVES[reason ?? ''] ?? null) : null
}

/**
 * What came of messages that were on their way. Of those that still are, nothing is said; who is in doubt goes on, and so does whom
 * one channel does not reach any more while the sequence has another.
 */
export async function settleMessages(
  ctx: CommandContext,
  { steps }: Definition,
  rows: readonly Enrolment[],
): Promise<Nexts> {
  const messages = await ctx.db.campaignRecipient.findMany({
    where: {
      campaignId: { in: [...new Set(rows.flatMap(({ campaignId }) => campaignId ?? []))] },
      contactId: { in: rows.map(({ contactId }) => contactId) },
    },
    select: { campaignId: true, contactId: true, state: true, reason: true, bouncedAt: true },
  })
  const messageOf = new Map(messages.map((one) => [`${one.campaignId} ${one.contactId}`, one]))
  const step = steps.find(({ id }) => id === rows[0]?.stepId)
  const others = channelsOf(steps).filter((channel) => !step || !isMessage(step) || channel !== channelOf(step))
  const lost = messages.filter((one) => leavesAfter(one) !== null).map(({ contactId }) => contactId)
  const unreached = lost.length > 0 ? await whoRefuses(ctx, lost, others) : new Set<string>()
  const nextOf = ({ contactId, campaignId, stepId }: Enrolment): Next | null => {
    const one = messageOf.get(`${campaignId} ${contactId}`)
    if (one?.state === 'queued' || one?.state === 'sending') return null
    const reason = one ? leavesAfter(one) : null
    if (reason && (reason === 'gone' || unreached.has(contactId))) return { kind: 'leave', reason }
    return { kind: 'go', stepId: stepAfter(steps, stepId), dueAt: new Date() }
  }
  return new Map(
    rows.flatMap((row) => {
      const next = row.campaignId === null ? null : nextOf(row)
      return next ? [[row.id, next] as const] : []
    }),
  )
}
