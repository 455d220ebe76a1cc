import { query, type TenantContext } from '@/lib/operations'
import { costOf, priceBook } from '@/lib/prices'
import { callingCodeOf, type Usage } from '@/lib/prices/schema'
import { textLength } from '@/lib/providers/sms/schema'
import { reachTemplateOf } from './chosen-template'
import type { Person } from './judge-recipients'
import { type Campaign, reachCampaign } from './reach-campaign'
import { samplePeople } from './sample-people'
import { audienceInput, campaignIdInput } from './schema'
import { settingsOf } from './settings'
import { templatesOfCampaign, textsOfCampaign } from './stored-test'
import { SAMPLE_TOKEN } from './text-links'
import { targetsOf, writeText } from './write-text'

type Estimated = { usage: Usage[]; looked: number }

const today = () => new Date().toISOString().slice(0, 10)

const ofMails = ({ subTenantId: accountId }: Campaign, reachable: number): Estimated => {
  const usage = { accountId, day: today(), channel: 'email' as const, country: '', category: '', parts: reachable }
  return { usage: [{ ...usage, messages: reachable }], looked: 0 }
}

/** What each message by a channel is billed by besides its country. */
type ByPhone = Pick<Usage, 'channel' | 'category'> & { partsOf(person: Person): number }

async function ofTexts(ctx: TenantContext, campaign: Campaign): Promise<ByPhone[]> {
  const [{ contents }, { isPrivate }] = await Promise.all([textsOfCampaign(ctx, campaign), settingsOf(ctx)])
  return contents.map(({ text }) => {
    const short = campaign.tracksClicks && !isPrivate ? targetsOf(ctx.tenant, text) : []
    const tokenFor = (url: string) => (short.includes(url) ? SAMPLE_TOKEN : null)
    const partsOf = (person: Person) => textLength(writeText(ctx, text, person, tokenFor)).parts
    return { channel: 'sms', category: '', partsOf }
  })
}

async function ofTemplates(ctx: TenantContext, campaign: Campaign): Promise<ByPhone[]> {
  const { contents } = await templatesOfCampaign(ctx, campaign)
  const templates = await Promise.all(contents.map(({ templateId }) => reachTemplateOf(ctx, templateId)))
  return templates.map((template) => ({ channel: 'whatsapp', category: template?.category ?? '', partsOf: () => 1 }))
}

/**
 * As many parts and countries as some of the audience have, written out for each of them. What the rest of a test gets is not known
 * beforehand, so all variants count alike.
 */
async function ofMessages(
  ctx: TenantContext,
  campaign: Campaign,
  reachable: number,
  variants: readonly ByPhone[],
): Promise<Estimated> {
  const people = await samplePeople(ctx, audienceInput.parse(campaign.audience))
  const looked = people.flatMap((person) =>
    person.phone === null ? [] : [{ country: callingCodeOf(person.phone), person }],
  )
  const share = looked.length > 0 ? reachable / looked.length / variants.length : 0
  const usage = [...Map.groupBy(looked, ({ country }) => country)].flatMap(([country, of]) =>
    variants.map(({ partsOf, ...billed }) => ({
      accountId: campaign.subTenantId,
      day: today(),
      ...billed,
      country,
      messages: Math.round(of.length * share),
      parts: of.reduce((sum, { person }) => sum + partsOf(person), 0) * share,
    })),
  )
  return { usage, looked: looked.length }
}

async function estimated(ctx: TenantContext, row: Campaign, reachable: number): Promise<Estimated> {
  if (row.channel === 'email') return ofMails(row, reachable)
  return ofMessages(ctx, row, reachable, await (row.channel === 'sms' ? ofTexts(ctx, row) : ofTemplates(ctx, row)))
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
    const { usage, looked } = await estimated(ctx, row, reachable)
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
