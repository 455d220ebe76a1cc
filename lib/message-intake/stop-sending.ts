import { holdCampaign, readMailToken } from '@/lib/campaigns'
import { noteConnection } from '@/lib/channels'
import { SANDBOX } from '@/lib/channels/schema'
import type { CommandContext } from '@/lib/operations'
import type { ToldEvent } from './schema'

type Status = Extract<ToldEvent, { kind: 'status' }>

/**
 * A message failed for what will make all others fail: its campaign is paused with the reason, and the number's page says it too,
 * unless it is only of what was sent.
 */
export async function stopSending(ctx: CommandContext, { stops, about, reason, connectionId }: Status): Promise<void> {
  if (stops === null) return
  const whose = about && readMailToken(ctx.tenantId, about)
  if (whose) await holdCampaign(ctx, { campaignId: whose.campaignId, reason: `provider_${stops}`, pauses: true })
  const isOfNumber = stops !== 'template' && stops !== 'message_refused'
  if (isOfNumber && connectionId !== null && connectionId !== SANDBOX && reason) {
    await noteConnection(ctx, { connectionId, failure: reason })
  }
}
