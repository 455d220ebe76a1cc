import { query } from '@/lib/operations'
import { findRecipients } from './find-recipients'
import { exportRecipientsInput } from './schema'

const PAGE = 1_000

/** One large page of a campaign's ledger: for files. */
export const exportRecipients = query({
  name: 'campaigns.export-recipients',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: exportRecipientsInput,
  handler: ({ ctx, input: { campaignId, cursor, filter } }) =>
    findRecipients(ctx, campaignId, { filter, cursor, limit: PAGE }),
})
