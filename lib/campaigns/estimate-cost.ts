import { query, type TenantContext } from '@/lib/operations'
import { costOf, priceBook } from '@/lib/prices'
import { callingCodeOf, type Usage } from '@/lib/prices/schema'
import { textLength } from '@/lib/providers/sms/schema'
import { type Campaign, reachCampaign } from './reach-campaign'
import { samplePeople } from './sample-people'
import { audienceInput, campaignIdInput } from './schema'
import { settingsOf } from './settings'
import { storedSms } from './stored-content'
import { SAMPLE_TOKEN } from './text-links'
import { targetsOf, writeText } from './write-text'

type Estimated = { usage: Usage[]; looked: number }

const today = () => new Date().toISOString().slice(0, 10)

const ofMails = ({ subTenantId: accountId }: Campaign, reachable: number): Estimated => {
  const usage = { accountId, day: today(), channel: 'email' as const, country: '', category: '', parts: reachable }
  return { usage: [{ ...usage, messages: reachable }], looked: 0 }
}

/** As many parts and countries as some of the audience have, written out for each of them. */
async function ofTexts(ctx: TenantContext, campaign: Campaign, reachable: number): Promise<Estimated> {
  const { text } = storedSms(campaign.content)
  const { isPrivate } = await settingsOf(ctx)
  const short = campaign.tracksClicks && !isPrivate ? targetsOf(ctx.tenant, text) : []
  const tokenFor = (url: string) => (short.includes(url) ? SAMPLE_TOKEN : null)
  const people = await samplePeople(ctx, audienceInput.parse(campaign.audience))
  const looked = people.flatMap((person) =>
    person.phone === null
      ? []
      : [{ country: callingCodeOf(person.phone), parts: textLength(writeText(ctx, text, person, tokenFor)).parts }],
  )
  const share = looked.length > 0 ? reachable / looked.length : 0
  const usage = [...Map.groupBy(looked, ({ country }) => country)].map(([country, of]) => ({
    accountId: campaign.subTenantId,
    day: today(),
    channel: 'sms' as const,
    country,
    category: '',
    messages: Math.round(of.length * share),
    parts: of.reduce((sum, { parts }) => sum + parts, 0) * share,
  }))
  return { usage, looked: looked.length }
}

/** What a campaign would cost if it began now, by today's prices. @throws not_found */
export const estimateCost = query({
  name: 'campaigns.estimate-cost',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/cost-estimate',
    summary: 'Estimate what a campaign costs',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    const { segments, exclusions } = audienceInput.parse(row.audience)
    const { total, reachable } = await ctx.db.$campaigns.count(segments, exclusions, row.channel)
    const { usage, looked } = row.channel === 'sms' ? await ofTexts(ctx, row, reachable) : ofMails(row, reachable)
    const parts = usage.reduce((sum, one) => sum + one.parts, 0)
    return {
      total,
      reachable,
      /** Of all messages together, about. */
      parts: Math.round(parts),
      /** People whose numbers and texts were looked at for that; 0 where nothing differs between them. */
      looked,
      costs: costOf(await priceBook(ctx), usage),
    }
  },
})
