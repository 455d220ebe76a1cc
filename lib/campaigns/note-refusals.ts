import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { refuseMessages } from './refuse-messages'
import type { CampaignChannel } from './schema'

/** Who wants nothing more, as their provider or network told when a message was handed over. */
export const noteRefusals = command({
  name: 'campaigns.note-refusals',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ campaignId: uuid, contactIds: z.array(uuid).min(1).max(1_000) }),
  handler: async ({ ctx, input: { campaignId, contactIds } }) => {
    const campaign = await ctx.db.campaign.findFirst({ where: { id: campaignId }, select: { channel: true } })
    const rows = await ctx.db.campaignRecipient.findMany({
      where: { campaignId, contactId: { in: contactIds } },
      select: { contactId: true, address: true },
    })
    const channel = campaign?.channel as CampaignChannel
    for (const { contactId, address } of rows) {
      await refuseMessages(ctx, {
        channel,
        addresses: [address],
        about: { campaignId, contactId },
        evidence: 'provider',
      })
    }
  },
})
