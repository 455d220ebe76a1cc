'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteContact } from '../actions'

export function DeleteContact({ contactId, name }: { contactId: string; name: string }) {
  const t = useTranslations('contacts')
  const router = useRouter()
  return (
    <ConfirmButton
      confirm={{
        title: t('delete.title', { name }),
        body: t('delete.body'),
        confirmLabel: t('delete.action'),
        onConfirm: async () => {
          const result = await deleteContact({ contactId })
          if (result.ok) {
            toast.success(t('delete.done', { name }))
            router.push('/dashboard/contacts')
          }
          return result
        },
      }}
    >
      <Trash2 aria-hidden />
      {t('delete.action')}
    </ConfirmButton>
  )
}
