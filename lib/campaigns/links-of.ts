import { compileContent } from '@/lib/content'
import { mailBrandOf } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import { firstLinkOf } from './link-position'
import type { Campaign } from './reach-campaign'
import { storedSms } from './stored-content'
import { mailsOf } from './stored-test'
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

/** Where all links of a campaign's messages lead, each in its own place. */
export async function linksOf(ctx: TenantContext, campaign: Campaign): Promise<Link[]> {
  if (campaign.channel === 'email') return linksOfMails(ctx, campaign)
  if (campaign.channel !== 'sms') return []
  const { text } = storedSms(campaign.content)
  return targetsOf(ctx.tenant, text).map((url, position) => ({ position, url, code: newCode() }))
}
