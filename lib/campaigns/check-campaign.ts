import { checkContent, contentFacts, type EmailContent, type Finding } from '@/lib/content'
import { query, type TenantContext } from '@/lib/operations'
import { contentsOf, problemsOfTest, type TestInput, type TestProblem } from './ab-test'
import { checkText, type TextFinding } from './check-text'
import type { WhatsappFinding } from './check-whatsapp'
import { fieldKeys } from './field-keys'
import { findingsOfWhatsapp } from './findings-of-whatsapp'
import { type Campaign, reachCampaign } from './reach-campaign'
import { audienceInput, campaignIdInput, type SmsContent } from './schema'
import { settingsOf } from './settings'
import { storedContent, storedSms, storedWhatsapp } from './stored-content'
import { testOf, writtenTest } from './stored-test'

type AnyFinding = Finding | TextFinding | WhatsappFinding

/** What a reader, a spam filter or the law would object to in a mail of the company; errors first. */
export async function findingsOfMail(ctx: TenantContext, content: EmailContent): Promise<Finding[]> {
  return checkContent(content, await contentFacts(ctx, content, await fieldKeys(ctx)))
}

/** The same of a text message. */
export const findingsOfText = async (ctx: TenantContext, { text }: SmsContent): Promise<TextFinding[]> =>
  checkText(text, await fieldKeys(ctx))

/** The same for what each variant of a campaign says, A first. */
export async function findingsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<AnyFinding[][]> {
  if (row.channel === 'sms') return [await findingsOfText(ctx, storedSms(row.content))]
  if (row.channel === 'whatsapp') {
    return [await findingsOfWhatsapp(ctx, storedWhatsapp(row.content), audienceInput.parse(row.audience))]
  }
  return Promise.all(contentsOf(storedContent(row.content), test).map((content) => findingsOfMail(ctx, content)))
}

/** What of a campaign's test can be no test. */
export async function problemsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<TestProblem[]> {
  if (!test) return []
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
    const [findings = [], ...variants] = await findingsOf(ctx, row, test)
    return { findings, variants, problems: await problemsOf(ctx, row, test) }
  },
})
