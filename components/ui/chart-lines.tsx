import { cn } from './cn'
import { linePath, type Place, placesOf } from './line-path'

/** The line alone, as tall as a line of text; what it says must stand beside it. */
export function Sparkline({ values, className }: { values: readonly (number | null)[]; className?: string }) {
  return (
    <span aria-hidden className={cn('inline-block w-24 text-chart-1', className)}>
      <ChartLines places={placesOf(values)} className="h-6" />
    </span>
  )
}

/** A line over its area, as wide as there is room. */
export function ChartLines({ places, className }: { places: readonly (Place | null)[]; className: string }) {
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
