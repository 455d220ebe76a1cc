'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteSet } from '../actions'

export function DeleteSet({ setId, name }: { setId: string; name: string }) {
  const t = useTranslations('drafts.delete')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="outline"
      confirm={{
        title: t('title', { name }),
        body: t('body'),
        confirmLabel: t('action'),
        onConfirm: async () => {
          const result = await deleteSet({ setId })
          if (result.ok) {
            toast.success(t('done', { name }))
            router.push('/dashboard/drafts')
          }
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
      {t('action')}
    </ConfirmButton>
  )
}
