import { checkContent, contentFacts, type EmailContent, type Finding } from '@/lib/content'
import { query, type TenantContext } from '@/lib/operations'
import {
  contentsOf,
  measurableOf,
  problemsOfTest,
  type TestInput,
  type TestProblem,
  templatesOf,
  textsOf,
} from './ab-test'
import { countedOf } from './campaign-view'
import { checkText, type TextFinding } from './check-text'
import type { WhatsappFinding } from './check-whatsapp'
import { fieldKeys } from './field-keys'
import { findingsOfWhatsapp } from './findings-of-whatsapp'
import { type Campaign, reachCampaign } from './reach-campaign'
import { audienceInput, type CampaignChannel, campaignIdInput, type SmsContent } from './schema'
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

/** What each variant of a campaign says, A first. */
function saidBy({ channel, content }: Campaign, test: TestInput | null) {
  switch (channel as CampaignChannel) {
    case 'email':
      return { channel: 'email' as const, contents: contentsOf(storedContent(content), test) }
    case 'sms':
      return { channel: 'sms' as const, contents: textsOf(storedSms(content), test) }
    case 'whatsapp':
      return { channel: 'whatsapp' as const, contents: templatesOf(storedWhatsapp(content), test) }
  }
}

/** The same for each variant of a campaign, A first. */
export async function findingsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<AnyFinding[][]> {
  const said = saidBy(row, test)
  switch (said.channel) {
    case 'email':
      return Promise.all(said.contents.map((content) => findingsOfMail(ctx, content)))
    case 'sms':
      return Promise.all(said.contents.map((content) => findingsOfText(ctx, content)))
    case 'whatsapp': {
      const audience = audienceInput.parse(row.audience)
      return Promise.all(said.contents.map((content) => findingsOfWhatsapp(ctx, content, audience)))
    }
  }
}

/** What of a campaign's test can be no test. */
export async function problemsOf(ctx: TenantContext, row: Campaign, test: TestInput | null): Promise<TestProblem[]> {
  if (!test) return []
  const { isPrivate } = await settingsOf(ctx)
  const { contents, channel } = saidBy(row, test)
  return problemsOfTest(contents, test, measurableOf(channel, countedOf({ ...row, isPrivate })))
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
