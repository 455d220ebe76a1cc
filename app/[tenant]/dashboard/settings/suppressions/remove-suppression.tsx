'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { removeSuppression } from './actions'

export function RemoveSuppression({ suppressionId, address }: { suppressionId: string; address: string }) {
  const t = useTranslations('campaigns.suppressions')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('remove', { address })}
      confirm={{
        title: t('removeTitle', { address }),
        body: t('removeBody'),
        confirmLabel: t('removeAction'),
        onConfirm: confirmed(() => removeSuppression({ suppressionId })),
      }}
    >
      <Trash2 aria-hidden />
    </ConfirmButton>
  )
}
