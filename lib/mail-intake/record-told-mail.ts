import { noteDeliveries, refuseMessages } from '@/lib/campaigns'
import { type CommandContext, command } from '@/lib/operations'
import { messageOf } from './message-of'
import { recordMailEvent } from './record-mail-event'
import { recordToldMailInput, type ToldMailEvent } from './schema'

/** Of whichever message a provider tells, it was taken: that settles what is in doubt. */
function deliveryOf({ tenantId }: CommandContext, event: ToldMailEvent) {
  const whose = messageOf(tenantId, event)
  if (!whose) return []
  const { campaignId, contactId } = whose
  const status = event.kind === 'delivered' ? ('delivered' as const) : ('sent' as const)
  return [{ campaignId, contactId, providerId: null, status, at: event.at, reason: null, loses: null }]
}

/** Does what follows from what a provider told of an account's mails, in one transaction. Twice is once. */
export const recordToldMail = command({
  name: 'mail-intake.record-told-mail',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: recordToldMailInput,
  handler: async ({ ctx, input: { events } }) => {
    await noteDeliveries(
      ctx,
      events.flatMap((event) => deliveryOf(ctx, event)),
    )
    for (const { kind, at: _, ...event } of events) {
      if (kind === 'delivered') continue
      if (kind !== 'unsubscribed') await recordMailEvent(ctx, { ...event, kind })
      else {
        const about = messageOf(ctx.tenantId, event)
        await refuseMessages(ctx, { channel: 'email', addresses: [event.address], about, evidence: 'provider' })
      }
    }
  },
})
