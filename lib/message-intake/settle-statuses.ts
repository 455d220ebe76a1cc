import { z } from 'zod'
import { type MessageStatus, noteDeliveries, readMailToken } from '@/lib/campaigns'
import { noteStatus, readDeliveryToken } from '@/lib/deliveries'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { claimEvents } from './claim-events'
import type { ToldEvent } from './schema'
import { stopSending } from './stop-sending'

function ofCampaign(ctx: CommandContext, event: ToldEvent): MessageStatus[] {
  if (event.kind !== 'status' || event.about === null) return []
  const whose = readMailToken(ctx.tenantId, event.about)
  if (!whose) return []
  const { id: providerId, status, at, reason, loses } = event
  return [{ ...whose, providerId, status, at, reason, loses }]
}

async function noteOfConversation(ctx: CommandContext, event: ToldEvent): Promise<void> {
  if (event.kind !== 'status' || event.about === null) return
  const whose = readDeliveryToken(ctx.tenantId, event.about)
  if (!whose) return
  const { id: providerId, status, reason, loses } = event
  await noteStatus(ctx, { ...whose, providerId, status, reason, loses })
}

/** What became of messages, of campaigns and of conversations: the token that they carried tells which. Twice is once. */
export const settleStatuses = command({
  name: 'message-intake.settle-statuses',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ eventIds: z.array(uuid).max(1_000) }),
  handler: async ({ ctx, input: { eventIds } }) => {
    const events = (await claimEvents(ctx, eventIds)).map(({ event }) => event)
    await noteDeliveries(
      ctx,
      events.flatMap((event) => ofCampaign(ctx, event)),
    )
    for (const event of events) {
      await noteOfConversation(ctx, event)
      if (event.kind === 'status') await stopSending(ctx, event)
    }
  },
})
