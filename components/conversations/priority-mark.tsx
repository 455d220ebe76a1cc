'use client'

import { ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { Priority } from '@/lib/conversations/schema'

const LOOKS = {
  low: { Icon: ChevronDown, look: 'text-subtle' },
  high: { Icon: ChevronUp, look: 'text-on-warning-soft bg-warning-soft' },
  urgent: { Icon: ChevronsUp, look: 'text-on-danger-soft bg-danger-soft' },
} as const

/** How pressing it is, in words and a sign; the usual priority is not worth a mark. */
export function PriorityMark({ priority, className }: { priority: Priority; className?: string }) {
  const t = useTranslations('inbox.priorities')
  if (priority === 'normal') return null
  const { Icon, look } = LOOKS[priority]
  return (
    <span className={cn('inline-flex h-5 items-center gap-0.5 rounded-sm px-1 font-medium text-xs', look, className)}>
      <Icon aria-hidden className="size-3.5" />
      {t(priority)}
    </span>
  )
}
