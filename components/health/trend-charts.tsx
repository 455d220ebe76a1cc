import { useFormatter } from 'next-intl'
import { LineChart } from '@/components/ui/line-chart'
import type { Trend, TrendFigure } from '@/lib/health/schema'
import { useFigure } from './use-figure'

/** Small charts side by side, one for each figure; those that nobody measured at all are left out. */
export function TrendCharts({ trends, figures }: { trends: readonly Trend[]; figures: readonly TrendFigure[] }) {
  const { name, text } = useFigure()
  const format = useFormatter()
  const dayOf = (day: string) => format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const shown = figures.flatMap((figure) => trends.filter((trend) => trend.figure === figure && trend.current !== null))
  return (
    <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
      {shown.map(({ figure, current, series }) => (
        <section key={figure} className="grid min-w-0 gap-2">
          <div className="flex items-baseline justify-between gap-3">
            <h3 className="min-w-0 truncate text-muted text-sm">{name(figure)}</h3>
            <p className="font-medium text-fg tabular-nums">{text(figure, current ?? 0)}</p>
          </div>
          <LineChart
            title={name(figure)}
            points={series.map(({ day, value }) => ({ label: dayOf(day), value }))}
            format={(value) => text(figure, value)}
          />
        </section>
      ))}
    </div>
  )
}
