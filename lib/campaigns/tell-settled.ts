import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** It is settled what came of some recipients of a sequence's mail: {campaignId, sequenceId, contactIds: joined by commas}. */
export const RECIPIENTS_SETTLED = 'campaign.recipients_settled'

/** Tells the sequence, which goes on with them. */
export const tellSettled = command({
  name: 'campaigns.tell-settled',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ campaignId: uuid, sequenceId: uuid, contactIds: z.array(uuid).min(1).max(1_000) }),
  handler: async ({ ctx, input: { contactIds, ...ids } }) =>
    ctx.emit(RECIPIENTS_SETTLED, { ...ids, contactIds: contactIds.join() }),
})
