import { z } from 'zod'
import type { CampaignCounts } from '@/lib/campaigns/schema'
import { idPageInput, uuid } from '@/lib/kernel/schema'
import type { Costs } from '@/lib/prices/schema'

export const RESULT_PERIODS = ['7', '30', '90', '365'] as const
/** The last so many days on the company's clock, today among them. */
export const resultsInput = z.strictObject({ days: z.enum(RESULT_PERIODS).default('30') })
export const exportResultsInput = resultsInput.extend({ cursor: idPageInput.cursor })

export const MOST_COMPARED = 4
export const compareInput = z.strictObject({
  campaignIds: z.array(uuid).min(1).max(MOST_COMPARED),
})

/** Sums over campaigns. Shares of opens are of those whose opens were counted, and so for clicks. */
export type ResultFigures = CampaignCounts & {
  campaigns: number
  /** Handed to a mail server: taken by it, or refused. */
  tried: number
  openable: number
  clickable: number
}

/** Leads that count for a campaign (`CREDIT_DAYS`), with what they are worth; one sum a currency. */
export type LeadSums = {
  leads: number
  won: number
  wonValues: { currency: string; valueMinor: number }[]
  openValues: { currency: string; valueMinor: number }[]
}
export type ResultMoney = { costs: Costs; leads: LeadSums | null }

/** What came of the members of a segment, as it was when the campaign began. Who is in two counts for both. */
export type SegmentFigures = Pick<
  CampaignCounts,
  | 'recipients'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'replied'
  | 'opened'
  | 'clicked'
  | 'bounced'
  | 'complained'
  | 'unsubscribed'
> & { campaigns: number; openable: number; clickable: number }

/** `id` null: campaigns to everybody. A segment that is gone has the name that it had. */
export type ResultSegment = { id: string | null; name: string | null; figures: SegmentFigures }

export const INSIGHTS = [
  'opens_above',
  'opens_below',
  'clicks_above',
  'clicks_below',
  'bounces_high',
  'complaints_high',
  'unsubscribes_high',
  'best_campaign',
  'too_few',
  'nothing_unusual',
] as const
/** A finding with the numbers behind it. Shares are of one, `points` are hundredths. */
export type Insight = {
  kind: (typeof INSIGHTS)[number]
  isGood: boolean | null
  figures: Readonly<Record<string, number>>
  campaign: { id: string; name: string } | null
}
