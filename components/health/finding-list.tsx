import { CircleAlert, TriangleAlert } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { Recommendation } from '@/lib/health/schema'
import { useFigure } from './use-figure'

/** What was found, worst first: what it means, and the figure that led to it. */
export function FindingList({ findings }: { findings: readonly Recommendation[] }) {
  const { name, text } = useFigure()
  return (
    <ul className="divide-y divide-line-subtle">
      {findings.map(({ rule, figure, value, level, message }) => {
        const Icon = level === 'critical' ? CircleAlert : TriangleAlert
        return (
          <li key={rule} className="flex gap-3 py-3 first:pt-0 last:pb-0">
            <Icon
              aria-hidden
              className={cn('mt-0.5 size-4 shrink-0', level === 'critical' ? 'text-danger' : 'text-warning')}
            />
            <div className="min-w-0">
              <p className="text-fg text-sm">{message}</p>
              <p className="mt-0.5 text-muted text-xs tabular-nums">
                {name(figure)}: {text(figure, value)}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
