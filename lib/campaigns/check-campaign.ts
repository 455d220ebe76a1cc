import { checkContent, contentFacts, type EmailContent, type Finding } from '@/lib/content'
import { query, type TenantContext } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { storedContent } from './stored-content'

/** What a reader, a spam filter or the law would object to in a mail of the company; errors first. */
export async function findingsOf(ctx: TenantContext, content: EmailContent): Promise<Finding[]> {
  const fields = await ctx.db.contactField.findMany({ where: { archivedAt: null }, select: { key: true } })
  const keys = fields.map(({ key }) => key)
  return checkContent(content, await contentFacts(ctx, content, keys))
}

/** The checks before sending. A campaign with an error is not sent. */
export const checkCampaign = query({
  name: 'campaigns.check',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/checks',
    summary: 'Check before sending',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    return { findings: await findingsOf(ctx, storedContent(row.content)) }
  },
})
