import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Link } from './link'

type StatProps = {
  label: ReactNode
  /** Formatted already. */
  value: ReactNode
  hint?: ReactNode
  /** Change against the time before; `isGood` decides the colour, since more is not always better. */
  change?: { text: string; direction: 'up' | 'down' | 'flat'; isGood: boolean | null }
  href?: string
  className?: string
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: Minus }

export function Stat({ label, value, hint, change, href, className }: StatProps) {
  const Arrow = change ? arrows[change.direction] : null
  return (
    <div
      className={cn(
        'relative rounded-xl border border-line bg-surface p-card shadow-xs',
        href && 'transition-colors hover:border-line-strong',
        className,
      )}
    >
      <p className="text-muted text-sm">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 after:rounded-xl">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-heading font-semibold text-2xl text-fg tabular-nums">{value}</span>
        {change && Arrow && (
          <span
            className={cn(
              'inline-flex items-center gap-0.5 font-medium text-xs tabular-nums',
              change.isGood === null ? 'text-muted' : change.isGood ? 'text-success' : 'text-danger',
            )}
          >
            <Arrow aria-hidden className="size-3.5" />
            {change.text}
          </span>
        )}
      </p>
      {hint && <p className="mt-1 text-subtle text-xs">{hint}</p>}
    </div>
  )
}
