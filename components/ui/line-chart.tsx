import { useTranslations } from 'next-intl'
import { cn } from './cn'
import { linePath, type Place, placesOf } from './line-path'

export type ChartPoint = {
  /** Of the horizontal axis, formatted already. */
  label: string
  /** Null: nobody measured. The line has a gap there. */
  value: number | null
}

type LineChartProps = {
  /** What is shown; the table's heading too. */
  title: string
  points: readonly ChartPoint[]
  format: (value: number) => string
  tone?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  className?: string
}

const tones = {
  1: 'text-chart-1',
  2: 'text-chart-2',
  3: 'text-chart-3',
  4: 'text-chart-4',
  5: 'text-chart-5',
  6: 'text-chart-6',
  7: 'text-chart-7',
  8: 'text-chart-8',
}

/**
 * A figure over time: a line over its area, drawn on the server, and the same numbers in a table for who cannot see it. Its
 * foot says where it begins and ends, its head the highest value.
 */
export function LineChart({ title, points, format, tone = 1, className }: LineChartProps) {
  const t = useTranslations('ui.chart')
  const values = points.map(({ value }) => value)
  const highest = Math.max(0, ...values.filter((value) => value !== null))
  return (
    <figure className={cn('grid gap-1.5', className)}>
      <div aria-hidden className={cn('relative', tones[tone])}>
        <Lines places={placesOf(values)} className="h-24" />
        <div className="absolute inset-0 flex rtl:flex-row">
          {points.map(({ label, value }) => (
            <span
              key={label}
              title={`${label}: ${value === null ? t('notMeasured') : format(value)}`}
              className="min-w-0 flex-1 hover:bg-fg/5"
            />
          ))}
        </div>
      </div>
      <div aria-hidden className="flex justify-between gap-2 text-subtle text-xs tabular-nums">
        <span>{points[0]?.label}</span>
        <span className="truncate">{t('highest', { value: format(highest) })}</span>
        <span>{points.at(-1)?.label}</span>
      </div>
      <figcaption className="sr-only">
        <table>
          <caption>{title}</caption>
          <tbody>
            {points.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value === null ? t('notMeasured') : format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  )
}

/** The line alone, as tall as a line of text; what it says must stand beside it. */
export function Sparkline({ values, className }: { values: readonly (number | null)[]; className?: string }) {
  return (
    <span aria-hidden className={cn('inline-block w-24 text-chart-1', className)}>
      <Lines places={placesOf(values)} className="h-6" />
    </span>
  )
}

function Lines({ places, className }: { places: readonly (Place | null)[]; className: string }) {
  const { line, area } = linePath(places)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className={cn('block w-full overflow-visible rtl:-scale-x-100', className)}
    >
      <line x1="0" x2="100" y1="100" y2="100" className="stroke-line" vectorEffect="non-scaling-stroke" />
      <path d={area} fill="currentColor" opacity={0.12} />
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
