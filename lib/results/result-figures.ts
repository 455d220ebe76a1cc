import { countedOf, ROW_FIELDS } from '@/lib/campaigns'
import type { Prisma } from '@/lib/db'
import type { ResultFigures } from './schema'

export const RESULT_FIELDS = {
  ...ROW_FIELDS,
  audience: true,
} satisfies Prisma.CampaignSelect

export type ResultRow = Prisma.CampaignGetPayload<{ select: typeof RESULT_FIELDS }>

const SUMMED = [
  'recipients',
  'queued',
  'sent',
  'failed',
  'suppressed',
  'uncertain',
  'delivered',
  'read',
  'replied',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
] as const

/** Campaigns together. */
export function figuresOf(rows: readonly ResultRow[]): ResultFigures {
  const sum = (of: (row: ResultRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const sums = Object.fromEntries(SUMMED.map((name) => [name, sum((row) => row[name])]))
  return {
    ...(sums as Record<(typeof SUMMED)[number], number>),
    campaigns: rows.length,
    tried: sum((row) => row.sent + row.failed),
    openable: sum((row) => (countedOf(row).opens ? row.sent : 0)),
    clickable: sum((row) => (countedOf(row).clicks ? row.sent : 0)),
  }
}
