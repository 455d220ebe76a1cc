import { z } from 'zod'
import { newId, uuid } from '@/lib/kernel'
import { notifyMembers } from '@/lib/notifications'
import { type CommandContext, command } from '@/lib/operations'
import { HELD_NOTICE } from './held-notice'
import { HELD_REASONS } from './held-reason'
import { reachCampaign } from './reach-campaign'

export const CAMPAIGN_HELD = 'campaign.held'

/** Each time anew: somebody has resumed it since the last one. */
async function tell(ctx: CommandContext, campaignId: string): Promise<void> {
  const { name, sequenceId } = await reachCampaign(ctx, campaignId)
  await notifyMembers(ctx, {
    kind: 'campaign_held',
    key: `campaign_held:${newId()}`,
    to: { permission: 'campaigns:write' },
    link: sequenceId ? `/dashboard/sequences/${sequenceId}` : `/dashboard/campaigns/${campaignId}`,
    words: (language) => HELD_NOTICE[language](name),
  })
}

/**
 * Says why a running campaign does not get on: with `pauses` until a person resumes it, who is told. Null: it gets on again.
 */
export const holdCampaign = command({
  name: 'campaigns.hold',
  access: 'system',
  input: z.strictObject({ campaignId: uuid, reason: z.enum(HELD_REASONS).nullable(), pauses: z.boolean() }),
  isAudited: false,
  handler: async ({ ctx, input: { campaignId, reason, pauses } }) => {
    const held = await ctx.db.campaign.updateMany({
      where: { id: campaignId, status: 'running', OR: [{ heldReason: null }, { heldReason: { not: reason ?? '' } }] },
      data: { heldReason: reason, ...(pauses ? { status: 'paused' } : {}) },
    })
    if (held.count === 0 || !pauses) return
    ctx.emit(CAMPAIGN_HELD, { campaignId })
    await tell(ctx, campaignId)
  },
})
