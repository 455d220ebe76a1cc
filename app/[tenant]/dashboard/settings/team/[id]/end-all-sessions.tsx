'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { revokeMemberSessions } from '../actions'

/** Signs a member out everywhere. */
export function EndAllSessions({ memberId, name }: { memberId: string; name: string }) {
  const t = useTranslations('team.sessionList')
  const router = useRouter()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('endAllTitle', { name }),
        body: t('endAllBody'),
        confirmLabel: t('endAll'),
        onConfirm: async () => {
          const result = await revokeMemberSessions({ memberId })
          if (result.ok) {
            toast.success(t('ended', { name }))
            router.refresh()
          }
          return result
        },
      }}
    >
      {t('endAll')}
    </ConfirmButton>
  )
}
