import { query } from '@/lib/operations'
import { findRecipients } from './find-recipients'
import { listRecipientsInput } from './schema'

/** The ledger of a campaign: each of its audience with what came of it. */
export const listRecipients = query({
  name: 'campaigns.list-recipients',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listRecipientsInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/recipients',
    summary: 'List the recipients of a campaign',
    tags: ['Campaigns'],
  },
  handler: ({ ctx, input: { campaignId, cursor, limit, filter } }) =>
    findRecipients(ctx, campaignId, { filter, cursor, limit }),
})
