import { type Turn, turnLine } from '@/lib/events'

/** Campaigns that are being sent. */
export const campaignLine = turnLine('campaign')

export const { join: joinLine, take: takeTurn, end: endTurn, leave: leaveLine } = campaignLine

export type CampaignTurn = Turn
