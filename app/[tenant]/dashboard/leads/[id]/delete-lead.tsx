'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteLead } from '../actions'

export function DeleteLead({ leadId, title }: { leadId: string; title: string }) {
  const t = useTranslations('leads.delete')
  return (
    <DeleteButton
      folder="/dashboard/leads"
      remove={() => deleteLead({ leadId })}
      words={{
        title: t('title', { title }),
        body: t('body'),
        action: t('action'),
        done: t('done', { title }),
      }}
    />
  )
}
