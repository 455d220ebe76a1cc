'use client'

import { FileText, RefreshCw, SlidersHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteSourceAction, draftFromSourceAction, startCrawlAction } from '../actions'
import { type EditableSource, EditSource } from './edit-source'

type Source = EditableSource & { indexed: number }

export function SourceActions({ source, isRunning }: { source: Source; isRunning: boolean }) {
  const t = useTranslations('knowledge.actions')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const hasPages = source.kind === 'website' || source.kind === 'page'

  async function run(work: () => Promise<{ ok: true; data: unknown } | { ok: false; message: string }>, done?: string) {
    setBusy(true)
    const result = await work()
    setBusy(false)
    if (!result.ok) toast.error(result.message)
    else if (done) toast.success(done)
    router.refresh()
  }

  return (
    <>
      {hasPages && (
        <>
          <Button
            disabled={isBusy || isRunning}
            onClick={() => run(() => draftFromSourceAction({ sourceId: source.id, publish: false }), t('drafted'))}
          >
            <FileText aria-hidden /> {t('draft')}
          </Button>
          <Button
            disabled={isBusy || isRunning}
            onClick={() => run(() => startCrawlAction({ sourceId: source.id, mode: 'all' }))}
          >
            <RefreshCw aria-hidden /> {t('readAgain')}
          </Button>
        </>
      )}
      <EditSource source={source} />
      <ButtonLink href={`/dashboard/knowledge/${source.id}/settings`}>
        <SlidersHorizontal aria-hidden /> {t('settings')}
      </ButtonLink>
      <ConfirmButton
        variant="ghost"
        confirm={{
          title: t('deleteTitle', { name: source.name }),
          body: t('deleteBody', { count: source.indexed }),
          confirmLabel: t('deleteAction'),
          ...(source.indexed > 20 ? { typeToConfirm: source.name } : {}),
          onConfirm: async () => {
            const result = await deleteSourceAction({ id: source.id })
            if (result.ok) router.push('/dashboard/knowledge')
            return result
          },
        }}
      >
        {t('delete')}
      </ConfirmButton>
    </>
  )
}
