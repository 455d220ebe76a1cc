'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { deleteImageAction } from '../actions'

export function DeleteImage({ id, name, uses }: { id: string; name: string; uses: number }) {
  const t = useTranslations('content.library')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      variant="ghost"
      size="icon-sm"
      aria-label={t('deleteNamed', { name })}
      confirm={{
        title: t('deleteNamed', { name }),
        body: uses > 0 ? t('deleteUsedImage', { count: uses }) : t('deleteImage'),
        confirmLabel: t('delete'),
        onConfirm: confirmed(() => deleteImageAction({ id })),
      }}
    >
      <Trash2 aria-hidden />
    </ConfirmButton>
  )
}
