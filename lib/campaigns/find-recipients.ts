import type { Prisma } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { RECIPIENT_STATES, type RecipientFilter, type RecipientState } from './schema'

const isState = (filter: RecipientFilter): filter is RecipientState =>
  (RECIPIENT_STATES as readonly string[]).includes(filter)

const MOMENTS = {
  delivered: { deliveredAt: { not: null } },
  read: { readAt: { not: null } },
  replied: { repliedAt: { not: null } },
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

const iso = (at: Date | null) => at?.toISOString() ?? null

type Place = { filter: RecipientFilter | undefined; cursor: string | undefined; limit: number }

/** A page of a campaign's ledger. @throws not_found */
export async function findRecipients(ctx: TenantContext, campaignId: string, { filter, cursor, limit }: Place) {
  await reachCampaign(ctx, campaignId)
  const rows = await ctx.db.campaignRecipient.findMany({
    where: { campaignId, ...conditionOf(filter), ...(cursor ? { contactId: { gt: cursor } } : {}) },
    orderBy: { contactId: 'asc' },
    take: limit + 1,
    include: { contact: { select: { name: true } } },
  })
  const page = cutPage(rows, limit, ({ contactId }) => contactId)
  return {
    items: page.items.map((row) => ({
      contactId: row.contactId,
      name: row.contact.name,
      address: row.address,
      /** Of a test: which variant (0 is A); null for the rest. */
      variant: row.variant,
      state: row.state as RecipientState,
      reason: row.reason,
      attempts: row.attempts,
      dueAt: row.dueAt.toISOString(),
      sentAt: iso(row.sentAt),
      deliveredAt: iso(row.deliveredAt),
      readAt: iso(row.readAt),
      repliedAt: iso(row.repliedAt),
      openedAt: iso(row.openedAt),
      clickedAt: iso(row.clickedAt),
      bouncedAt: iso(row.bouncedAt),
      complainedAt: iso(row.complainedAt),
      unsubscribedAt: iso(row.unsubscribedAt),
    })),
    nextCursor: page.nextCursor,
  }
}
