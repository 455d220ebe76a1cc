import { type ChartTone, LineFigure } from './line-figure'

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
  tone?: ChartTone
  className?: string
}

/** A figure over time. What is shown of each point is formatted here: the rest is drawn from plain values. */
export function LineChart({ points, format, ...look }: LineChartProps) {
  const highest = Math.max(0, ...points.flatMap(({ value }) => value ?? []))
  return (
    <LineFigure
      {...look}
      highest={format(highest)}
      labels={points.map(({ label }) => label)}
      values={points.map(({ value }) => value)}
      texts={points.map(({ value }) => (value === null ? null : format(value)))}
    />
  )
}
