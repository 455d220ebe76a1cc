import { useFormatter, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { SupportFigures } from '@/lib/support-figures/schema'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

const SHADES = [
  'bg-sunken text-subtle',
  'bg-primary/15 text-fg',
  'bg-primary/30 text-fg',
  'bg-primary/45 text-fg',
  'bg-primary/60 text-fg',
]

/** At which hours of the week customers begin to write: a table whose fields are shaded by their number. */
export function HeatMap({ hours }: { hours: SupportFigures['hours'] }) {
  const t = useTranslations('analytics.support')
  const format = useFormatter()
  const counts = new Map(hours.map(({ weekday, hour, count }) => [weekday * 24 + hour, count]))
  const highest = Math.max(1, ...counts.values())
  const shadeOf = (count: number) => SHADES[count === 0 ? 0 : Math.ceil((count / highest) * (SHADES.length - 1))]
  const nameOf = (weekday: number) =>
    format.dateTime(new Date(MONDAY + weekday * DAY_MS), { weekday: 'short', timeZone: 'UTC' })
  return (
    <Card>
      <CardHeader title={t('heat')} description={t('heatHint')} />
      <CardBody>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="relative overflow-x-auto" tabIndex={0} aria-label={t('heat')}>
          <table className="w-full border-separate border-spacing-0.5 text-center text-xs tabular-nums">
            <thead>
              <tr>
                <td />
                {HOURS.map((hour) => (
                  <th key={hour} scope="col" className="font-normal text-muted">
                    {hour}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {WEEKDAYS.map((weekday) => (
                <tr key={weekday}>
                  <th scope="row" className="pe-2 text-start font-normal text-muted">
                    {nameOf(weekday)}
                  </th>
                  {HOURS.map((hour) => {
                    const count = counts.get(weekday * 24 + hour) ?? 0
                    return (
                      <td key={hour} className={cn('h-7 min-w-7 rounded-xs', shadeOf(count))}>
                        {count > 0 ? count : ''}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </CardBody>
    </Card>
  )
}
