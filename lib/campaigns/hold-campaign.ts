import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { HELD_REASONS } from './held-reason'

export const CAMPAIGN_HELD = 'campaign.held'

/**
 * Says why a running campaign does not get on: with `pauses` until a person resumes it. Null: it gets on again.
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
    if (held.count > 0 && pauses) ctx.emit(CAMPAIGN_HELD, { campaignId })
  },
})
