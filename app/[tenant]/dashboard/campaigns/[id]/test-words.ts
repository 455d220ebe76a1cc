import type { getTranslations } from 'next-intl/server'
import type { getTest } from '@/lib/campaigns'
import { type CampaignView, ENOUGH_MESSAGES, variantName } from '@/lib/campaigns/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'campaigns.ab'>>>
type Found = Awaited<ReturnType<typeof getTest>>
type Verdict = Found['verdicts'][number]

const DAY_MS = 86_400_000

/** Whether the variants differ by more than chance, in words. */
export function verdictWords(t: Words, { measure, isEnough, best, others }: Verdict): string {
  const about = { measure: t(`measures.${measure}`), name: variantName(best) }
  const namesOf = (isBeaten: boolean) =>
    others
      .filter((other) => other.isBeaten === isBeaten)
      .map(({ position }) => variantName(position))
      .join(', ')
  if (!isEnough) return t('verdicts.tooFew', { ...about, enough: ENOUGH_MESSAGES })
  const beaten = namesOf(true)
  const alike = namesOf(false)
  if (beaten === '') return t('verdicts.none', about)
  return alike === '' ? t('verdicts.clear', about) : t('verdicts.some', { ...about, beaten, alike })
}

/** Where a test stands, or what was settled and why. */
export function standingWords(t: Words, { test }: Found, campaign: CampaignView): string {
  const { written, winner, reason, decidedBy, dueAt } = test
  if (written.kind === 'time') return lastOfTimes(campaign) > Date.now() ? t('standing.young') : t('standing.times')
  if (winner !== null) {
    const name = variantName(winner)
    return reason === 'person'
      ? t('reasons.person', { name, who: decidedBy })
      : t(`reasons.${reason ?? 'first'}`, { name })
  }
  if (campaign.status === 'done') return t('standing.noRest')
  if (campaign.status === 'cancelled') return t('standing.cancelled')
  if (written.rule === 'hand') return t('standing.hand')
  return dueAt === null ? t('standing.going', { hours: written.hours }) : t('standing.due')
}

/** Until a day after the last of a test’s times, the later variants have had less time than the first. */
function lastOfTimes({ startedAt, scheduledAt, test }: CampaignView): number {
  const begun = Math.max(...[startedAt, scheduledAt].map((at) => (at ? Date.parse(at) : 0)))
  const delays = test?.written.kind === 'time' ? test.written.variants.map(({ delayHours }) => delayHours) : []
  return begun + Math.max(0, ...delays) * 3_600_000 + DAY_MS
}
