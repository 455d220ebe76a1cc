import type { z } from 'zod'
import { literally } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { listSuppressionsInput, SuppressedChannel, SuppressionReason } from './schema'

type Filter = Pick<z.output<typeof listSuppressionsInput>, 'search' | 'reason'>
type Place = { cursor: string | undefined; limit: number }

/** A page of addresses that get no marketing, the latest first. */
export async function findSuppressions({ db }: TenantContext, { search, reason }: Filter, { cursor, limit }: Place) {
  const begins = search?.trim().toLowerCase()
  const rows = await db.suppression.findMany({
    where: {
      ...(begins ? { address: { startsWith: literally(begins) } } : {}),
      ...(reason ? { reason } : {}),
      ...(cursor ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const { items, nextCursor } = cutPage(rows, limit)
  return {
    items: items.map((row) => ({
      id: row.id,
      channel: row.channel as SuppressedChannel,
      address: row.address,
      reason: row.reason as SuppressionReason,
      detail: row.detail,
      /** Who of the team did it; empty where a reader or a mail server did. */
      addedBy: row.addedBy,
      campaignId: row.campaignId,
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor,
  }
}
