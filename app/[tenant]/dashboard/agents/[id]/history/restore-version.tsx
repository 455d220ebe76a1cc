'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { restoreVersionAction } from '../../actions'

export function RestoreVersion({ id, version, number }: { id: string; version: number; number: number }) {
  const t = useTranslations('agents.history')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('restoreTitle', { number }),
        body: t('restoreBody'),
        confirmLabel: t('restore'),
        tone: 'primary',
        onConfirm: confirmed(() => restoreVersionAction({ id, version, number })),
      }}
    >
      {t('restore')}
    </ConfirmButton>
  )
}
