'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { GapView } from '@/lib/knowledge-gaps/schema'
import { setGapStateAction } from '../../actions'

/** Puts a question aside, or takes it up again. */
export function GapActions({ gap: { id: gapId, version, state } }: { gap: GapView }) {
  const t = useTranslations('knowledge.gaps')
  const { run, isPending } = useAct()
  const next = state === 'open' ? 'dismissed' : 'open'
  return (
    <Button loading={isPending} onClick={() => run(() => setGapStateAction({ gapId, version, state: next }))}>
      {t(next === 'open' ? 'reopen' : 'dismiss')}
    </Button>
  )
}
