'use client'

import { Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { startRunAction } from '../../actions'

export function RunButton({ agentId, isRunning }: { agentId: string; isRunning: boolean }) {
  const t = useTranslations('agents.tests')
  const { run, isPending } = useAct()
  return (
    <Button
      variant="primary"
      loading={isPending}
      disabled={isRunning}
      onClick={() => run(() => startRunAction({ agentId }))}
    >
      <Play aria-hidden /> {t('run')}
    </Button>
  )
}
