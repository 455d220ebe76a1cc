'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { restorePageAction } from '../actions'

/** Takes up a page that was put aside. */
export function RestorePage({ pageId }: { pageId: string }) {
  const t = useTranslations('knowledge.findings')
  const { run, isPending } = useAct()
  return (
    <Button size="sm" variant="ghost" loading={isPending} onClick={() => run(() => restorePageAction({ pageId }))}>
      {t('restore')}
    </Button>
  )
}
