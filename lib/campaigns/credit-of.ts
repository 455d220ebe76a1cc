import type { TenantContext } from '@/lib/operations'
import { CREDIT_DAYS } from './schema'

const DAY_MS = 86_400_000
/** The latest messages of somebody; nobody answers more of them in a month. */
const MOST_MESSAGES = 200

/** A campaign, and by what its message was answered. */
export type Credit = { campaignId: string; campaignTouch: 'clicked' | 'replied' | 'opened' }

/**
 * The campaign that what somebody does now counts for: the last one whose link they followed or that they replied to within
 * `CREDIT_DAYS`, else the last one that they opened. Only one: sums of several campaigns are what came of them together. What is
 * looked at is the first time of each, since that is what the ledger keeps.
 */
export async function creditOf({ db }: Pick<TenantContext, 'db'>, contactId: string): Promise<Credit | null> {
  const since = { gte: new Date(Date.now() - CREDIT_DAYS * DAY_MS) }
  const rows = await db.campaignRecipient.findMany({
    where: { contactId, OR: [{ clickedAt: since }, { repliedAt: since }, { openedAt: since }] },
    orderBy: { sentAt: 'desc' },
    take: MOST_MESSAGES,
    select: { campaignId: true, clickedAt: true, repliedAt: true, openedAt: true },
  })
  const touches = (campaignTouch: Credit['campaignTouch'], momentOf: (row: (typeof rows)[number]) => Date | null) =>
    rows.flatMap((row) => {
      const at = momentOf(row)
      return at && at >= since.gte ? [{ credit: { campaignId: row.campaignId, campaignTouch }, at }] : []
    })
  const strong = [...touches('clicked', (row) => row.clickedAt), ...touches('replied', (row) => row.repliedAt)]
  const all = strong.length > 0 ? strong : touches('opened', (row) => row.openedAt)
  return all.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]?.credit ?? null
}
