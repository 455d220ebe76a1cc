import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

const looks = {
  info: { icon: Info, frame: 'border-info/25 bg-info-soft text-on-info-soft' },
  success: { icon: CircleCheck, frame: 'border-success/25 bg-success-soft text-on-success-soft' },
  warning: { icon: TriangleAlert, frame: 'border-warning/25 bg-warning-soft text-on-warning-soft' },
  danger: { icon: CircleAlert, frame: 'border-danger/25 bg-danger-soft text-on-danger-soft' },
}

type AlertProps = {
  tone?: keyof typeof looks
  title?: ReactNode
  /** Buttons or links under the words. */
  actions?: ReactNode
  /** Read out at once: for what appears after an act. */
  isLive?: boolean
  className?: string
  children?: ReactNode
}

export function Alert({ tone = 'info', title, actions, isLive = tone === 'danger', className, children }: AlertProps) {
  const { icon: Icon, frame } = looks[tone]
  return (
    <div
      role={isLive ? 'alert' : undefined}
      className={cn('flex items-start gap-2.5 rounded-lg border px-3.5 py-3 text-sm', frame, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(title && 'mt-0.5', '[&_a]:font-medium [&_a]:underline')}>{children}</div>}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
