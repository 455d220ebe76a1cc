'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type Revoke = (input: { keyId: string }) => Promise<FormResult>

export function RevokeStaffKey({ keyId, name, revoke }: { keyId: string; name: string; revoke: Revoke }) {
  const t = useTranslations('console.keys')
  const router = useRouter()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('revokeTitle', { name }),
        body: t('revokeBody'),
        confirmLabel: t('revoke'),
        onConfirm: async () => {
          const result = await revoke({ keyId })
          if (result.ok) {
            toast.success(t('revoked', { name }))
            router.refresh()
          }
          return result
        },
      }}
    >
      {t('revoke')}
    </ConfirmButton>
  )
}
