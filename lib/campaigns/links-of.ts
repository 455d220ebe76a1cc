import { compileContent } from '@/lib/content'
import { mailBrandOf } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import { firstLinkOf } from './link-position'
import type { Campaign } from './reach-campaign'
import { mailsOf, textsOfCampaign } from './stored-test'
import { newCode } from './text-token'
import { targetsOf } from './write-text'

type Link = { position: number; url: string; code?: string }

async function linksOfMails(ctx: TenantContext, campaign: Campaign): Promise<Link[]> {
  const brand = mailBrandOf(ctx.tenant)
  const { kind, contents } = await mailsOf(ctx, campaign)
  const mails = await Promise.all(contents.map((content) => compileContent(content, brand, ctx.tenant.locale)))
  const own = kind === 'content' ? mails : mails.slice(0, 1)
  return own.flatMap(({ links }, variant) =>
    links.map((url, at) => ({ position: firstLinkOf(kind, variant) + at, url })),
  )
}

async function linksOfTexts(ctx: TenantContext, campaign: Campaign): Promise<Link[]> {
  const { kind, contents } = await textsOfCampaign(ctx, campaign)
  return contents.flatMap(({ text }, variant) =>
    targetsOf(ctx.tenant, text).map((url, at) => ({ position: firstLinkOf(kind, variant) + at, url, code: newCode() })),
  )
}

/** Where all links of a campaign's messages lead, each in its own place. */
export async function linksOf(ctx: TenantContext, campaign: Campaign): Promise<Link[]> {
  if (campaign.channel === 'email') return linksOfMails(ctx, campaign)
  return campaign.channel === 'sms' ? linksOfTexts(ctx, campaign) : []
}
