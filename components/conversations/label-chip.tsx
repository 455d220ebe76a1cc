import { cn } from '@/components/ui/cn'
import type { LabelRef } from '@/lib/conversations/schema'

const COLORS = [
  'bg-chart-1',
  'bg-chart-2',
  'bg-chart-3',
  'bg-chart-4',
  'bg-chart-5',
  'bg-chart-6',
  'bg-chart-7',
  'bg-chart-8',
] as const

/** @param color 1 to 8 */
export const labelColor = (color: number): string => COLORS[color - 1] ?? COLORS[0]

/** A label beside others: its colour as a dot, so that its words keep their contrast. */
export function LabelChip({ label, className }: { label: Omit<LabelRef, 'id'>; className?: string }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-0 max-w-40 items-center gap-1.5 rounded-sm border border-line-subtle bg-surface px-1.5 text-muted text-xs',
        className,
      )}
    >
      <span aria-hidden className={cn('size-2 shrink-0 rounded-full', labelColor(label.color))} />
      <span dir="auto" className="truncate">
        {label.name}
      </span>
    </span>
  )
}
