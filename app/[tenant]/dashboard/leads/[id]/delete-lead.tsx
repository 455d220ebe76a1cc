'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteLead } from '../actions'

export function DeleteLead({ leadId, title }: { leadId: string; title: string }) {
  const t = useTranslations('leads.delete')
  const router = useRouter()
  return (
    <ConfirmButton
      confirm={{
        title: t('title', { title }),
        body: t('body'),
        confirmLabel: t('action'),
        onConfirm: async () => {
          const result = await deleteLead({ leadId })
          if (result.ok) {
            toast.success(t('done', { title }))
            router.push('/dashboard/leads')
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
