'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { setFindingStateAction } from '../actions'

/** Both are right; or they are looked at once more. */
export function KeepBoth({ findingId, isKept }: { findingId: string; isKept: boolean }) {
  const t = useTranslations('knowledge.findings')
  const { run, isPending } = useAct()
  const state = isKept ? 'open' : 'kept'
  return (
    <Button size="sm" loading={isPending} onClick={() => run(() => setFindingStateAction({ findingId, state }))}>
      {t(isKept ? 'reopen' : 'keep')}
    </Button>
  )
}
