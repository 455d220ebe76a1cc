import { z } from 'zod'
import type { CampaignCounts } from '@/lib/campaigns/schema'
import { idPageInput, uuid } from '@/lib/kernel/schema'

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
