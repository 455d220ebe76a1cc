import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** Another sender has taken over a sequence's mail, and nobody may have been told what was settled before: {campaignId, sequenceId}. */
export const CAMPAIGN_TAKEN_OVER = 'campaign.taken_over'

/** Tells the sequence, which looks who can go on. */
export const tellTakenOver = command({
  name: 'campaigns.tell-taken-over',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ campaignId: uuid, sequenceId: uuid }),
  handler: async ({ ctx, input }) => ctx.emit(CAMPAIGN_TAKEN_OVER, input),
})
