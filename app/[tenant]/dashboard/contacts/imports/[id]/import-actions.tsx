'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import type { ImportState } from '@/lib/imports/schema'
import { cancelImport, startImport, undoImport } from '../actions'

type ImportActionsProps = { importId: string; state: ImportState; mayWrite: boolean; canBeUndone: boolean }

export function ImportActions({ importId, state, mayWrite, canBeUndone }: ImportActionsProps) {
  const t = useTranslations('imports')
  const { run, confirmed, isPending } = useAct()
  const canBeCancelled = ['uploaded', 'checking', 'checked', 'running'].includes(state)
  return (
    <>
      {canBeUndone && (
        <ConfirmButton
          confirm={{
            title: t('undo.title'),
            body: t('undo.body'),
            confirmLabel: t('undo.action'),
            onConfirm: confirmed(() => undoImport({ importId })),
          }}
        >
          {t('undo.action')}
        </ConfirmButton>
      )}
      {mayWrite && canBeCancelled && (
        <Button loading={isPending} onClick={() => run(() => cancelImport({ importId }))}>
          {t('cancel')}
        </Button>
      )}
      {mayWrite && state === 'checked' && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => startImport({ importId }))}>
          {t('start')}
        </Button>
      )}
    </>
  )
}
