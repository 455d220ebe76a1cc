import { cn } from '@/components/ui/cn'
import type { DemoTenant } from '@/lib/platform/schema'

type DemoCardProps = { tenant: DemoTenant; isChosen: boolean; onChoose: () => void }

export function DemoCard({ tenant, isChosen, onChoose }: DemoCardProps) {
  const { primary, secondary, accent } = tenant.colors
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cn(
        'flex min-h-11 flex-col items-start gap-2 rounded-lg border bg-surface p-4 text-start transition-colors',
        isChosen ? 'border-primary ring-1 ring-primary' : 'border-line hover:border-line-strong',
      )}
    >
      <span className="flex w-full items-center justify-between gap-3">
        <span className="font-heading font-semibold text-base text-fg">{tenant.name}</span>
        <span aria-hidden className="flex shrink-0 -space-x-1">
          {Object.entries({ primary, secondary, accent }).map(([name, color]) => (
            <span key={name} className="size-4 rounded-full ring-2 ring-surface" style={{ backgroundColor: color }} />
          ))}
        </span>
      </span>
      {tenant.industry && <span className="text-muted text-sm">{tenant.industry}</span>}
    </button>
  )
}
