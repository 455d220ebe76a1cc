import { type CompiledContent, contactVariables, linkTarget, personalise } from '@/lib/content'
import type { MailBrand } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import type { OutgoingEmail } from '@/lib/providers/email'
import { postmarkHeaders } from '@/lib/providers/mail-events'
import type { Sender } from '@/lib/sender'
import { tenantUrl } from '@/lib/tenancy'
import type { Person } from './judge-recipients'
import { mailAddresses } from './mail-addresses'
import { writeMailToken } from './mail-token'
import type { Campaign } from './reach-campaign'
import { writeReturnPath } from './return-path'
import type { CampaignSettings } from './schema'

/** A mail made ready for everybody, and the place of its first link among those of the campaign. */
export type CampaignMail = { compiled: CompiledContent; firstLink: number }

/** What every mail of a campaign has in common. */
type Mail = CampaignMail & { campaign: Campaign; sender: Sender; brand: MailBrand; settings: CampaignSettings }

/** A campaign's mail for one person. */
export function writeMail(ctx: TenantContext, mail: Mail, person: Person, address: string): OutgoingEmail {
  const { campaign, sender, compiled, firstLink, brand, settings } = mail
  const whose = { campaignId: campaign.id, contactId: person.id }
  const urls = mailAddresses(ctx.tenant, whose)
  const variables = contactVariables(person, address)
  const isPrivate = campaign.isPrivate || settings.isPrivate
  const countsClicks = campaign.tracksClicks && !isPrivate
  const countsOpens = campaign.tracksOpens && !isPrivate
  const words = personalise(compiled, {
    variables,
    linkUrl: (index) =>
      countsClicks ? urls.link(firstLink + index) : linkTarget(compiled.links[index] ?? '', variables),
    unsubscribeUrl: urls.preferences,
    preferencesUrl: urls.preferences,
    openPixelUrl: countsOpens ? urls.pixel : null,
  })
  return {
    from: { name: sender.name ?? brand.companyName, address: sender.address },
    to: address,
    ...(sender.returnPathDomain ? { returnPath: writeReturnPath(ctx.tenantId, whose, sender.returnPathDomain) } : {}),
    ...(sender.replyTo ? { replyTo: sender.replyTo } : {}),
    ...words,
    // The same on a second try, so that a receiver can tell.
    messageId: `<${campaign.id}.${person.id}@${new URL(tenantUrl(ctx.tenant)).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${urls.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      ...postmarkHeaders(sender.server?.host ?? '', writeMailToken(ctx.tenantId, whose)),
    },
  }
}
