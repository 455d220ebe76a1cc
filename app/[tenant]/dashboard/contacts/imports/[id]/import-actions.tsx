'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import type { ImportState } from '@/lib/imports/schema'
import { cancelImport, startImport, undoImport } from '../actions'

type ImportActionsProps = { importId: string; state: ImportState; mayWrite: boolean; canBeUndone: boolean }

export function ImportActions({ importId, state, mayWrite, canBeUndone }: ImportActionsProps) {
  const t = useTranslations('imports')
  const router = useRouter()
  const [isBusy, begin] = useTransition()
  const run = (act: typeof startImport) =>
    begin(async () => {
      const result = await act({ importId })
      if (!result.ok) toast.error(result.message)
      router.refresh()
    })
  const canBeCancelled = ['uploaded', 'checking', 'checked', 'running'].includes(state)
  return (
    <>
      {canBeUndone && (
        <ConfirmButton
          confirm={{
            title: t('undo.title'),
            body: t('undo.body'),
            confirmLabel: t('undo.action'),
            onConfirm: async () => {
              const result = await undoImport({ importId })
              if (result.ok) router.refresh()
              return result
            },
          }}
        >
          {t('undo.action')}
        </ConfirmButton>
      )}
      {mayWrite && canBeCancelled && (
        <Button loading={isBusy} onClick={() => run(cancelImport)}>
          {t('cancel')}
        </Button>
      )}
      {mayWrite && state === 'checked' && (
        <Button variant="primary" loading={isBusy} onClick={() => run(startImport)}>
          {t('start')}
        </Button>
      )}
    </>
  )
}
