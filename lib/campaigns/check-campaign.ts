import { checkContent, contentFacts, type EmailContent, type Finding } from '@/lib/content'
import { query, type TenantContext } from '@/lib/operations'
import { contentsOf, problemsOfTest, type TestInput, type TestProblem } from './ab-test'
import { type Campaign, reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { settingsOf } from './settings'
import { storedContent } from './stored-content'
import { testOf, writtenTest } from './stored-test'

/** What a reader, a spam filter or the law would object to in a mail of the company; errors first. */
export async function findingsOf(ctx: TenantContext, content: EmailContent): Promise<Finding[]> {
  const fields = await ctx.db.contactField.findMany({ where: { archivedAt: null }, select: { key: true } })
  const keys = fields.map(({ key }) => key)
  return checkContent(content, await contentFacts(ctx, content, keys))
}

/** What of a campaign's test can be no test. */
export async function problemsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<TestProblem[]> {
  const { isPrivate } = await settingsOf(ctx)
  const counted = { opens: row.tracksOpens && !isPrivate, clicks: row.tracksClicks && !isPrivate }
  return problemsOfTest(storedContent(row.content), test, counted)
}

/** The checks before sending, also of each variant beside A. A campaign with an error or a problem is not sent. */
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
    const stored = await testOf(ctx, campaignId)
    const test = stored && writtenTest(stored)
    const contents = contentsOf(storedContent(row.content), test)
    const [findings = [], ...variants] = await Promise.all(contents.map((content) => findingsOf(ctx, content)))
    return { findings, variants, problems: await problemsOf(ctx, row, test) }
  },
})
