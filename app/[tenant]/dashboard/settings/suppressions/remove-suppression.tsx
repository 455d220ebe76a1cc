'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { removeSuppression } from './actions'

export function RemoveSuppression({ suppressionId, address }: { suppressionId: string; address: string }) {
  const t = useTranslations('campaigns.suppressions')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('remove', { address })}
      confirm={{
        title: t('removeTitle', { address }),
        body: t('removeBody'),
        confirmLabel: t('removeAction'),
        onConfirm: async () => {
          const result = await removeSuppression({ suppressionId })
          if (result.ok) router.refresh()
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
    </ConfirmButton>
  )
}
