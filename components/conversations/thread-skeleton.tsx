'use client'

import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

const BUBBLES = [
  { id: 'a', look: 'h-16 w-3/5' },
  { id: 'b', look: 'ms-auto h-24 w-2/3' },
  { id: 'c', look: 'h-12 w-2/5' },
  { id: 'd', look: 'ms-auto h-16 w-1/2' },
]

export function ThreadSkeleton() {
  const t = useTranslations('inbox')
  return (
    <div role="status" aria-busy className="flex h-full flex-col" aria-label={t('opening')}>
      <div className="flex h-14 items-center gap-3 border-line border-b bg-surface px-4">
        <Skeleton className="size-8 rounded-full" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="flex flex-1 flex-col justify-end gap-4 p-6">
        {BUBBLES.map((bubble) => (
          <Skeleton key={bubble.id} className={`rounded-xl ${bubble.look}`} />
        ))}
      </div>
      <div className="border-line border-t bg-surface p-4">
        <Skeleton className="h-24 w-full" />
      </div>
    </div>
  )
}
