'use client'

import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { markAllRead } from './actions'

export function MarkAll() {
  const t = useTranslations('notifications')
  const [isPending, start] = useTransition()
  return (
    <Button
      variant="outline"
      size="sm"
      disabled={isPending}
      onClick={() => start(async () => void (await markAllRead()))}
    >
      <CheckCheck aria-hidden />
      {t('markAll')}
    </Button>
  )
}
