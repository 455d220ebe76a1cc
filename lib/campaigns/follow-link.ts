import { z } from 'zod'
import { contactVariables, linkTarget } from '@/lib/content'
import { command } from '@/lib/operations'
import { MOST_LINK_POSITION } from './link-position'
import { readMailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'
import { mailTokenInput } from './schema'

/**
 * Where a mail's link leads, and that it was followed. Only addresses that stand in the campaign itself.
 * @returns null for what is no link of this company
 */
export const followLink = command({
  name: 'campaigns.follow-link',
  access: 'public',
  isAudited: false,
  worksWhileClosing: true,
  input: mailTokenInput.extend({ position: z.number().int().min(0).max(MOST_LINK_POSITION) }),
  handler: async ({ ctx, input: { token, position } }): Promise<{ url: string } | null> => {
    const whose = readMailToken(ctx.tenantId, token)
    if (!whose) return null
    const { campaignId, contactId } = whose
    const link = await ctx.db.campaignLink.findFirst({ where: { campaignId, position } })
    if (!link) return null
    const contact = await ctx.db.contact.findFirst({ where: { id: contactId } })
    const met = await meetRecipient(ctx, whose, 'clicked')
    if (met !== null) {
      await meetRecipient(ctx, whose, 'opened')
      const first = await ctx.db.campaignClick.createMany({
        data: [{ campaignId, contactId, position }],
        skipDuplicates: true,
      })
      await ctx.db.campaignLink.updateMany({
        where: { campaignId, position },
        data: { clicks: { increment: 1 }, people: { increment: first.count } },
      })
    }
    return { url: linkTarget(link.url, contactVariables(contact)) }
  },
})
