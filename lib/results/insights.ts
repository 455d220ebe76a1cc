import { chanceOf, type Proportion, shareOf } from '@/lib/campaigns'
import type { Insight, ResultFigures } from './schema'

/** Fewer messages say nothing. */
const ENOUGH = 100
/** What could be chance more often than this is not said. */
const RARE = 0.01
/** Clear, and yet too small to act on. */
const FEWEST_POINTS = 2

/** What receivers object to: Gmail and Yahoo ask for complaints below one in a thousand. */
const MOST_BOUNCED = 0.02
const MOST_COMPLAINED = 0.001
const MOST_UNSUBSCRIBED = 0.01

type OneCampaign = { id: string; name: string; opens: Proportion }
type Given = {
  now: ResultFigures
  /** The ninety days before. */
  usual: ResultFigures
  campaigns: readonly OneCampaign[]
}

const points = (one: number, other: number): number => Math.round((one - other) * 100)

function against(what: 'opens' | 'clicks', now: Proportion, usual: Proportion, campaigns: number): Insight[] {
  if (now.of < ENOUGH || usual.of < ENOUGH || chanceOf(now, usual) > RARE) return []
  const difference = points(shareOf(now), shareOf(usual))
  if (Math.abs(difference) < FEWEST_POINTS) return []
  const isGood = difference > 0
  const figures = {
    points: Math.abs(difference),
    share: shareOf(now),
    usual: shareOf(usual),
    hits: now.hits,
    of: now.of,
    usualHits: usual.hits,
    usualOf: usual.of,
    campaigns,
  }
  return [{ kind: `${what}_${isGood ? 'above' : 'below'}`, isGood, figures, campaign: null }]
}

function over(
  kind: 'bounces_high' | 'complaints_high' | 'unsubscribes_high',
  found: Proportion,
  most: number,
): Insight[] {
  // Two of a hundred may be chance: what must not be exceeded is compared with as many messages at the bound.
  const bound = { hits: most * found.of, of: found.of }
  const isClear = shareOf(found) > most && chanceOf(found, bound) <= RARE * 10
  if (found.of < ENOUGH || !isClear) return []
  const figures = { share: shareOf(found), hits: found.hits, of: found.of, most }
  return [{ kind, isGood: false, figures, campaign: null }]
}

/** The campaign whose opens stand out, where one does after all were looked at: each look makes chance likelier. */
function best(campaigns: readonly OneCampaign[]): Insight[] {
  const looked = campaigns.filter(({ opens }) => opens.of >= ENOUGH)
  if (looked.length < 3) return []
  const top = looked.reduce((one, other) => (shareOf(other.opens) > shareOf(one.opens) ? other : one))
  const others = looked.filter((one) => one !== top)
  const rest = {
    hits: others.reduce((sum, { opens }) => sum + opens.hits, 0),
    of: others.reduce((sum, { opens }) => sum + opens.of, 0),
  }
  if (chanceOf(top.opens, rest) * looked.length > RARE) return []
  const difference = points(shareOf(top.opens), shareOf(rest))
  if (difference < FEWEST_POINTS) return []
  const figures = { share: shareOf(top.opens), others: shareOf(rest), points: difference, campaigns: others.length }
  return [{ kind: 'best_campaign', isGood: true, figures, campaign: { id: top.id, name: top.name } }]
}

/** Plain findings, each with its numbers; only what is unlikely to be chance. */
export function insightsOf({ now, usual, campaigns }: Given): Insight[] {
  if (now.sent < ENOUGH) {
    return [{ kind: 'too_few', isGood: null, figures: { sent: now.sent, enough: ENOUGH }, campaign: null }]
  }
  const opens = (of: ResultFigures) => ({ hits: of.opened, of: of.openable })
  const clicks = (of: ResultFigures) => ({ hits: of.clicked, of: of.clickable })
  const found = [
    ...over('complaints_high', { hits: now.complained, of: now.sent }, MOST_COMPLAINED),
    ...over('bounces_high', { hits: now.bounced, of: now.tried }, MOST_BOUNCED),
    ...over('unsubscribes_high', { hits: now.unsubscribed, of: now.sent }, MOST_UNSUBSCRIBED),
    ...against('opens', opens(now), opens(usual), usual.campaigns),
    ...against('clicks', clicks(now), clicks(usual), usual.campaigns),
    ...best(campaigns),
  ]
  if (found.length > 0) return found
  return [{ kind: 'nothing_unusual', isGood: null, figures: { sent: now.sent }, campaign: null }]
}
