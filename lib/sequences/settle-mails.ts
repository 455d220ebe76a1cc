import type { CommandContext } from '@/lib/operations'
import type { Enrolment, Nexts } from './next'
import { type Definition, type LeaveReason, stepAfter } from './schema'

/** Reasons for which nothing was sent, after which nothing will be. Others (the frequency cap …) cost somebody this one mail. */
const LEAVES: Readonly<Record<string, LeaveReason>> = {
  refused: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  complained: 'unsubscribed',
  bounced: 'unreachable',
  gone: 'gone',
}

type Mail = { state: string; reason: string | null; bouncedAt: Date | null }

const leavesAfter = ({ state, reason, bouncedAt }: Mail): LeaveReason | null => {
  if (state === 'failed' && bouncedAt) return 'unreachable'
  return state === 'suppressed' ? (LEAVES[reason ?? ''] ?? null) : null
}

/** What came of mails that were on their way. Of those that still are, nothing is said; who is in doubt goes on. */
export async function settleMails(
  { db }: CommandContext,
  { steps }: Definition,
  rows: readonly Enrolment[],
): Promise<Nexts> {
  const nexts: Nexts = new Map()
  for (const [campaignId, of] of Map.groupBy(rows, (row) => row.campaignId)) {
    if (campaignId === null) continue
    const mails = await db.campaignRecipient.findMany({
      where: { campaignId, contactId: { in: of.map(({ contactId }) => contactId) } },
      select: { contactId: true, state: true, reason: true, bouncedAt: true },
    })
    const mailOf = new Map(mails.map((one) => [one.contactId, one]))
    for (const { id, contactId, stepId } of of) {
      const one = mailOf.get(contactId)
      if (one?.state === 'queued' || one?.state === 'sending') continue
      const reason = one ? leavesAfter(one) : null
      nexts.set(
        id,
        reason ? { kind: 'leave', reason } : { kind: 'go', stepId: stepAfter(steps, stepId), dueAt: new Date() },
      )
    }
  }
  return nexts
}
