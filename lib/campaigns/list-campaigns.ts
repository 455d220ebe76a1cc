import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { campaignRow, ROW_FIELDS } from './campaign-view'
import { listCampaignsInput } from './schema'

/** Newest first. */
export const listCampaigns = query({
  name: 'campaigns.list',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listCampaignsInput,
  route: { method: 'GET', path: '/campaigns', summary: 'List campaigns', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { cursor, limit, status } }) => {
    const rows = await ctx.db.campaign.findMany({
      where: { sequenceId: null, ...(status ? { status } : {}), ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: ROW_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { items: items.map(campaignRow), nextCursor }
  },
})
