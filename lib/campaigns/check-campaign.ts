import { checkContent, contentFacts, type EmailContent, type Finding } from '@/lib/content'
import { query, type TenantContext } from '@/lib/operations'
import type { TestInput, TestProblem } from './ab-test'
import { type Campaign, reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { settingsOf } from './settings'
import { storedContent } from './stored-content'
import { contentsOf, testOf, writtenTest } from './stored-test'

/** What a reader, a spam filter or the law would object to in a mail of the company; errors first. */
export async function findingsOf(ctx: TenantContext, content: EmailContent): Promise<Finding[]> {
  const fields = await ctx.db.contactField.findMany({ where: { archivedAt: null }, select: { key: true } })
  const keys = fields.map(({ key }) => key)
  return checkContent(content, await contentFacts(ctx, content, keys))
}

/** What of a campaign's test can be no test. */
export async function problemsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<TestProblem[]> {
  if (!test) return []
  const problems: TestProblem[] = []
  if (test.kind !== 'time') {
    const { isPrivate } = await settingsOf(ctx)
    if (test.rule === 'opens' && (isPrivate || !row.tracksOpens)) problems.push('opens_not_counted')
    if (test.rule === 'clicks' && (isPrivate || !row.tracksClicks)) problems.push('clicks_not_counted')
    const said = contentsOf(storedContent(row.content), test).map((content) => JSON.stringify(content))
    if (new Set(said).size < said.length) problems.push('alike')
  }
  return problems
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
