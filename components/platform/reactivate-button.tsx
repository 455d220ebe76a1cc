'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type ReactivateButtonProps = {
  id: string
  name: string
  reactivate: (input: { id: string }) => Promise<FormResult>
}

export function ReactivateButton({ id, name, reactivate }: ReactivateButtonProps) {
  const t = useTranslations('console.reactivate')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="primary"
      confirm={{
        title: t('title', { name }),
        body: t('body'),
        confirmLabel: t('submit'),
        tone: 'primary',
        onConfirm: async () => {
          const result = await reactivate({ id })
          if (result.ok) {
            toast.success(t('done', { name }))
            router.refresh()
          }
          return result
        },
      }}
    >
      {t('open')}
    </ConfirmButton>
  )
}
