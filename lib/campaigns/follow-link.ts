import { z } from 'zod'
import { command } from '@/lib/operations'
import { countClick } from './count-click'
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
    // Whoever follows a mail's link has opened it, also where its picture was not loaded.
    await meetRecipient(ctx, whose, 'opened')
    return countClick(ctx, link, contactId)
  },
})
