import type { Prisma } from '@/lib/db'
import { audienceInput, type CampaignCounts, type CampaignRow, type CampaignView, type Counted } from './schema'
import { storedContent, storedSms, storedWhatsapp } from './stored-content'
import { type StoredTest, testView } from './stored-test'

const COUNTS = {
  recipients: true,
  queued: true,
  sent: true,
  failed: true,
  suppressed: true,
  uncertain: true,
  delivered: true,
  read: true,
  replied: true,
  opened: true,
  clicked: true,
  bounced: true,
  complained: true,
  unsubscribed: true,
} satisfies Record<keyof CampaignCounts, true>

export const ROW_FIELDS = {
  id: true,
  name: true,
  channel: true,
  status: true,
  scheduledAt: true,
  startedAt: true,
  finishedAt: true,
  heldReason: true,
  createdAt: true,
  tracksOpens: true,
  tracksClicks: true,
  isPrivate: true,
  ...COUNTS,
} satisfies Prisma.CampaignSelect

type Row = Prisma.CampaignGetPayload<{ select: typeof ROW_FIELDS }>

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What was counted of a campaign's messages: nobody sees whether a text message was opened. */
export const countedOf = ({
  channel,
  tracksOpens,
  tracksClicks,
  isPrivate,
}: Pick<Row, 'channel' | 'tracksOpens' | 'tracksClicks' | 'isPrivate'>): Counted => ({
  opens: channel === 'email' && tracksOpens && !isPrivate,
  clicks: tracksClicks && !isPrivate,
})

export function campaignRow(row: Row): CampaignRow {
  const counts = Object.fromEntries(Object.keys(COUNTS).map((name) => [name, row[name as keyof CampaignCounts]]))
  return {
    id: row.id,
    name: row.name,
    channel: row.channel as CampaignRow['channel'],
    status: row.status as CampaignRow['status'],
    scheduledAt: iso(row.scheduledAt),
    startedAt: iso(row.startedAt),
    finishedAt: iso(row.finishedAt),
    heldReason: row.heldReason,
    counts: counts as CampaignCounts,
    counted: countedOf(row),
    createdAt: row.createdAt.toISOString(),
  }
}

export const campaignView = (row: Prisma.CampaignGetPayload<object>, test: StoredTest | null): CampaignView => ({
  ...campaignRow(row),
  sequenceId: row.sequenceId,
  version: row.version,
  content: row.channel === 'email' ? storedContent(row.content) : null,
  sms: row.channel === 'sms' ? storedSms(row.content) : null,
  whatsapp: row.channel === 'whatsapp' ? storedWhatsapp(row.content) : null,
  audience: audienceInput.parse(row.audience),
  tracksOpens: row.tracksOpens,
  tracksClicks: row.tracksClicks,
  perMinute: row.perMinute,
  isLocalTime: row.isLocalTime,
  test: test && testView(test),
  updatedAt: row.updatedAt.toISOString(),
})
