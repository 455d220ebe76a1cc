import type { CommandContext } from '@/lib/operations'
import { campaignsMatter } from '@/lib/segments'

type Act = 'opened' | 'clicked' | 'replied' | 'unsubscribed' | 'bounced' | 'complained'

/**
 * Tells what readers did: of those of whom there is a lead, and of everybody where rules of a segment speak of campaigns. A million
 * openers of whom nobody wants to know need no event each.
 */
export async function tellAct(
  ctx: CommandContext,
  act: Act,
  campaignId: string,
  contactIds: readonly string[],
): Promise<void> {
  const isWanted = await campaignsMatter(ctx)
  const leads = isWanted
    ? []
    : await ctx.db.lead.findMany({
        where: { contactId: { in: [...contactIds] } },
        distinct: ['contactId'],
        select: { contactId: true },
      })
  const told = isWanted ? contactIds : leads.map(({ contactId }) => contactId)
  for (const contactId of told) ctx.emit(`campaign.${act}`, { campaignId, contactId })
}
