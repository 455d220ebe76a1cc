import type { TenantContext } from '@/lib/operations'
import type { DueRecipient, RecipientOutcome } from '@/lib/tenancy'
import { type Judged, judgeRecipients, type Person } from './judge-recipients'
import type { CampaignChannel } from './schema'
import type { Sending } from './sending'

/** Somebody who may be sent to. */
export type Ready = { to: DueRecipient; person: Person }

export type DueReader = {
  /** Whether everybody has been read who was due at the last reading. */
  isAtEnd(): boolean
  /** Reads on. @returns whom to send to, and what has come of the others without it */
  read(most: number): Promise<{ due: number; ready: Ready[]; outcomes: RecipientOutcome[] }>
}

function withoutSending(contactId: string, judged: Exclude<Judged, { verdict: 'send' }>): RecipientOutcome {
  if (judged.verdict === 'suppress') return { contactId, state: 'suppressed', reason: judged.reason, counts: false }
  return { contactId, state: 'queued', reason: 'quiet_hours', dueAt: judged.until.toISOString(), counts: false }
}

/** Who is due, in order and each once, judged at the moment of reading. */
export function dueReader(ctx: TenantContext, { campaign, settings }: Sending): DueReader {
  let last: DueRecipient | null = null
  let isAtEnd = false
  return {
    isAtEnd: () => isAtEnd,
    read: async (most) => {
      const due = await ctx.db.$campaigns.next(campaign.id, most, last)
      isAtEnd = due.length < most
      last = due.at(-1) ?? last
      const judged = await judgeRecipients(ctx, due, settings, campaign.channel as CampaignChannel)
      const ready: Ready[] = []
      const outcomes: RecipientOutcome[] = []
      for (const to of due) {
        const one = judged.get(to.contactId)
        if (one?.verdict === 'send') ready.push({ to, person: one.person })
        else if (one) outcomes.push(withoutSending(to.contactId, one))
      }
      return { due: due.length, ready, outcomes }
    },
  }
}
