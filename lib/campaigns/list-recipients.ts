import type { Prisma } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { listRecipientsInput, RECIPIENT_STATES, type RecipientFilter, type RecipientState } from './schema'

const isState = (filter: RecipientFilter): filter is RecipientState =>
  (RECIPIENT_STATES as readonly string[]).includes(filter)

const MOMENTS = {
  opened: { openedAt: { not: null } },
  clicked: { clickedAt: { not: null } },
  bounced: { bouncedAt: { not: null } },
  complained: { complainedAt: { not: null } },
  unsubscribed: { unsubscribedAt: { not: null } },
} satisfies Record<Exclude<RecipientFilter, RecipientState>, Prisma.CampaignRecipientWhereInput>

const conditionOf = (filter: RecipientFilter | undefined): Prisma.CampaignRecipientWhereInput => {
  if (filter === undefined) return {}
  return isState(filter) ? { state: filter } : MOMENTS[filter]
}

/** The ledger of a campaign: each of its audience with what came of it. */
export const listRecipients = query({
  name: 'campaigns.list-recipients',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listRecipientsInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/recipients',
    summary: 'List the recipients of a campaign',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId, cursor, limit, filter } }) => {
    await reachCampaign(ctx, campaignId)
    const rows = await ctx.db.campaignRecipient.findMany({
      where: { campaignId, ...conditionOf(filter), ...(cursor ? { contactId: { gt: cursor } } : {}) },
      orderBy: { contactId: 'asc' },
      take: limit + 1,
      include: { contact: { select: { name: true } } },
    })
    const page = cutPage(rows, limit, ({ contactId }) => contactId)
    const iso = (at: Date | null) => at?.toISOString() ?? null
    return {
      items: page.items.map((row) => ({
        contactId: row.contactId,
        name: row.contact.name,
        address: row.address,
        state: row.state as RecipientState,
        reason: row.reason,
        attempts: row.attempts,
        dueAt: row.dueAt.toISOString(),
        sentAt: iso(row.sentAt),
        openedAt: iso(row.openedAt),
        clickedAt: iso(row.clickedAt),
        bouncedAt: iso(row.bouncedAt),
        unsubscribedAt: iso(row.unsubscribedAt),
      })),
      nextCursor: page.nextCursor,
    }
  },
})
