'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { restoreRole } from '../actions'

export function RestoreButton({ roleId, version, restore }: { roleId: string; version: number; restore: number }) {
  const t = useTranslations('roles.history')
  const router = useRouter()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('restoreTitle', { version: restore }),
        body: t('restoreBody'),
        confirmLabel: t('restore'),
        tone: 'primary',
        onConfirm: async () => {
          const result = await restoreRole({ roleId, version, restore })
          if (result.ok) {
            toast.success(t('restored', { version: restore }))
            router.refresh()
          }
          return result
        },
      }}
    >
      {t('restore')}
    </ConfirmButton>
  )
}
