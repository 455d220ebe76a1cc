import { contactVariables, linkTarget } from '@/lib/content'
import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import { meetRecipient } from './meet-recipient'

type Link = Pick<Prisma.CampaignLinkGetPayload<object>, 'campaignId' | 'position' | 'url'>

/** Counts that somebody followed a link of their message. @returns where it leads them */
export async function countClick(
  ctx: CommandContext,
  { campaignId, position, url }: Link,
  contactId: string,
): Promise<{ url: string }> {
  const whose = { campaignId, contactId }
  const contact = await ctx.db.contact.findFirst({ where: { id: contactId } })
  if ((await meetRecipient(ctx, whose, 'clicked')) !== null) {
    const first = await ctx.db.campaignClick.createMany({ data: [{ ...whose, position }], skipDuplicates: true })
    await ctx.db.campaignLink.updateMany({
      where: { campaignId, position },
      data: { clicks: { increment: 1 }, people: { increment: first.count } },
    })
  }
  return { url: linkTarget(url, contactVariables(contact)) }
}
