import { useLocale, useTranslations } from 'next-intl'
import { formatDuration, formatNumber, formatPercent } from '@/components/ui/format-number'
import { Stat } from '@/components/ui/stat'
import type { Figures } from '@/lib/support-figures/schema'

const NONE = '–'

type Direction = 'up' | 'down' | 'flat'

/** @param isMoreGood null: neither */
function changeOf(now: number | null, then: number | null, isMoreGood: boolean | null, locale: string) {
  if (now === null || then === null || then === 0) return undefined
  const share = (now - then) / then
  const direction: Direction = Math.abs(share) < 0.005 ? 'flat' : share > 0 ? 'up' : 'down'
  const isGood = isMoreGood === null || direction === 'flat' ? null : share > 0 === isMoreGood
  return { text: formatPercent(Math.abs(share), locale), direction, isGood }
}

const mean = ({ rated, scoreSum }: Figures): number | null => (rated > 0 ? scoreSum / rated : null)
const botShare = ({ begun, botAlone }: Figures): number | null => (begun > 0 ? botAlone / begun : null)

/** How customers were served, against the days before. @param isShort the four that matter most */
export function SupportStats({
  total,
  before,
  isShort = false,
  href,
}: {
  total: Figures
  before: Figures
  isShort?: boolean
  href?: string
}) {
  const t = useTranslations('analytics.support')
  const locale = useLocale()
  const duration = (ms: number | null) => (ms === null ? NONE : formatDuration(ms, locale))
  const share = (value: number | null) => (value === null ? NONE : formatPercent(value, locale))
  const score = mean(total)
  const stats = [
    {
      name: 'begun',
      value: formatNumber(total.begun, locale),
      change: changeOf(total.begun, before.begun, null, locale),
      isMain: true,
    },
    {
      name: 'responseMedian',
      value: duration(total.responseMedianMs),
      change: changeOf(total.responseMedianMs, before.responseMedianMs, false, locale),
      hint: total.responseP90Ms === null ? undefined : t('p90', { duration: duration(total.responseP90Ms) }),
      isMain: true,
    },
    {
      name: 'botShare',
      value: share(botShare(total)),
      change: changeOf(botShare(total), botShare(before), true, locale),
      isMain: true,
    },
    {
      name: 'satisfaction',
      value: score === null ? NONE : t('ofFive', { score: formatNumber(Math.round(score * 10) / 10, locale) }),
      change: changeOf(score, mean(before), true, locale),
      hint: total.rated === 0 ? undefined : t('rated', { count: total.rated }),
      isMain: true,
    },
    {
      name: 'answerMedian',
      value: duration(total.answerMedianMs),
      change: changeOf(total.answerMedianMs, before.answerMedianMs, false, locale),
      isMain: false,
    },
    {
      name: 'resolutionMedian',
      value: duration(total.resolutionMedianMs),
      change: changeOf(total.resolutionMedianMs, before.resolutionMedianMs, false, locale),
      isMain: false,
    },
    {
      name: 'closed',
      value: formatNumber(total.closed, locale),
      change: changeOf(total.closed, before.closed, null, locale),
      isMain: false,
    },
    {
      name: 'handedOver',
      value: formatNumber(total.handedOver, locale),
      change: changeOf(total.handedOver, before.handedOver, null, locale),
      isMain: false,
    },
  ] as const
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      {stats
        .filter(({ isMain }) => isMain || !isShort)
        .map(({ name, value, change, ...rest }) => (
          <Stat
            key={name}
            label={t(`figures.${name}`)}
            value={value}
            {...(change ? { change } : {})}
            hint={'hint' in rest ? rest.hint : undefined}
            {...(href ? { href } : {})}
          />
        ))}
    </div>
  )
}
