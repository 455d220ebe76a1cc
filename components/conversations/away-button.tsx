'use client'

import { Coffee } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { toast } from '@/components/ui/toast'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

/** Away: no rule gives one a conversation until one is back. */
export function AwayButton({ isAway: wasAway }: { isAway: boolean }) {
  const t = useTranslations('inbox.away')
  const { wordsFor } = useInboxContext()
  const [isAway, setAway] = useState(wasAway)
  const turn = async () => {
    setAway(!isAway)
    try {
      await callApi('PUT', '/desk/away', { isAway: !isAway })
      toast.success(isAway ? t('back') : t('gone'))
    } catch (error) {
      setAway(isAway)
      toast.error(wordsFor(error))
    }
  }
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-pressed={isAway}
      aria-label={t('label')}
      title={t('label')}
      className={cn(isAway && 'bg-warning-soft text-on-warning-soft')}
      onClick={() => void turn()}
    >
      <Coffee aria-hidden />
    </Button>
  )
}
