import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import type { CampaignChannel } from './schema'
import { tellAct } from './tell-act'

/** Addresses that their mail server does not know: nothing is sent there again, by no campaign. */
export const noteBounces = command({
  name: 'campaigns.note-bounces',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ campaignId: uuid, contactIds: z.array(uuid).min(1).max(1_000) }),
  handler: async ({ ctx, input: { campaignId, contactIds } }) => {
    const rows = await ctx.db.campaignRecipient.updateManyAndReturn({
      where: { campaignId, contactId: { in: contactIds }, bouncedAt: null },
      data: { bouncedAt: new Date() },
      select: { address: true, contactId: true },
    })
    if (rows.length === 0) return
    const { channel } = await ctx.db.campaign.update({
      where: ctx.key(campaignId),
      data: { bounced: { increment: rows.length } },
      select: { channel: true },
    })
    const told = rows.map(({ contactId }) => contactId)
    await tellAct(ctx, 'bounced', campaignId, told)
    for (const { address } of rows)
      await suppress(ctx, { channel: channel as CampaignChannel, address, reason: 'bounced', campaignId })
  },
})
