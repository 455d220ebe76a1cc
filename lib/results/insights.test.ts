import { describe, expect, it } from 'vitest'
import { chanceOf } from '@/lib/campaigns'
import { insightsOf } from './insights'
import type { ResultFigures } from './schema'

const figures = (given: Partial<ResultFigures>): ResultFigures => {
  const zero = {
    recipients: 0,
    delivered: 0,
    read: 0,
    replied: 0,
    queued: 0,
    failed: 0,
    suppressed: 0,
    uncertain: 0,
    opened: 0,
    clicked: 0,
  }
  const sent = given.sent ?? 0
  const tried = sent + (given.bounced ?? 0)
  return {
    ...zero,
    ...{ sent, bounced: 0, complained: 0, unsubscribed: 0, campaigns: 3, tried, openable: sent, clickable: sent },
    ...given,
  }
}
const kinds = (now: ResultFigures, usual = figures({})) =>
  insightsOf({ now, usual, campaigns: [] }).map(({ kind }) => kind)

describe('chanceOf', () => {
  it('agrees with a table: 120 of 1,000 against 90 of 1,000 is z = 2.19', () => {
    expect(chanceOf({ hits: 120, of: 1_000 }, { hits: 90, of: 1_000 })).toBeCloseTo(0.0287, 3)
    expect(chanceOf({ hits: 5, of: 10 }, { hits: 5, of: 10 })).toBeCloseTo(1, 6)
    expect(chanceOf({ hits: 0, of: 0 }, { hits: 5, of: 10 })).toBe(1)
    expect(chanceOf({ hits: 10, of: 10 }, { hits: 10, of: 10 })).toBe(1)
  })
})

describe('insights', () => {
  it('say by how many points opens are below what is usual, with the numbers behind it', () => {
    const now = figures({ sent: 1_000, opened: 290 })
    const usual = figures({ sent: 4_000, opened: 1_640 })
    expect(insightsOf({ now, usual, campaigns: [] })).toEqual([
      {
        kind: 'opens_below',
        isGood: false,
        figures: {
          points: 12,
          share: 0.29,
          usual: 0.41,
          hits: 290,
          of: 1_000,
          usualHits: 1_640,
          usualOf: 4_000,
          campaigns: 3,
        },
        campaign: null,
      },
    ])
  })

  it('say nothing of what may be chance, of few messages, and of opens that were not counted', () => {
    expect(kinds(figures({ sent: 99, opened: 0 }), figures({ sent: 4_000, opened: 1_640 }))).toEqual(['too_few'])
    const usual = figures({ sent: 200, opened: 80 })
    expect(kinds(figures({ sent: 200, opened: 70 }), usual)).toEqual(['nothing_unusual'])
    expect(kinds(figures({ sent: 2_000, openable: 0 }), usual)).toEqual(['nothing_unusual'])
  })

  it('warn of bounces and complaints that receivers object to, not of one unlucky mail', () => {
    expect(kinds(figures({ sent: 1_000, bounced: 60, complained: 9 }))).toEqual(['complaints_high', 'bounces_high'])
    expect(kinds(figures({ sent: 200, complained: 1, bounced: 4 }))).toEqual(['nothing_unusual'])
  })

  it('name the campaign that stands out only among several', () => {
    const campaign = (id: string, hits: number) => ({ id, name: id, opens: { hits, of: 500 } })
    const now = figures({ sent: 1_500, opened: 550 })
    const of = (...campaigns: ReturnType<typeof campaign>[]) =>
      insightsOf({ now, usual: figures({}), campaigns }).map((one) => one.campaign?.name ?? one.kind)
    expect(of(campaign('a', 150), campaign('b', 250), campaign('c', 150))).toEqual(['b'])
    expect(of(campaign('a', 150), campaign('b', 160), campaign('c', 150))).toEqual(['nothing_unusual'])
    expect(of(campaign('a', 150), campaign('b', 250))).toEqual(['nothing_unusual'])
  })
})
