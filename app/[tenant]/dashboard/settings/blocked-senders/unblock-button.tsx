'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { unblockSender } from './actions'

export function UnblockButton({ blockedId, name }: { blockedId: string; name: string }) {
  const t = useTranslations('blockedSenders')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('unblock', { name })}
      confirm={{
        title: t('unblockTitle', { name }),
        body: t('unblockBody'),
        confirmLabel: t('unblockAction'),
        onConfirm: confirmed(() => unblockSender({ blockedId })),
      }}
    >
      <Undo2 aria-hidden />
    </ConfirmButton>
  )
}
