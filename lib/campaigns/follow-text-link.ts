import { z } from 'zod'
import { command } from '@/lib/operations'
import { countClick } from './count-click'
import { TEXT_TOKEN } from './text-links'
import { readTextToken } from './text-token'

/**
 * Where a short link of a text message leads, and that it was followed. Only addresses that stand in the campaign itself.
 * @returns null for what is no link of this company
 */
export const followTextLink = command({
  name: 'campaigns.follow-text-link',
  access: 'public',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ token: z.string().regex(TEXT_TOKEN, 'is not a token') }),
  handler: async ({ ctx, input: { token } }): Promise<{ url: string } | null> => {
    const read = readTextToken(ctx.tenantId, token)
    if (!read) return null
    const link = await ctx.db.campaignLink.findFirst({ where: { code: read.code } })
    return link && countClick(ctx, link, read.contactId)
  },
})
