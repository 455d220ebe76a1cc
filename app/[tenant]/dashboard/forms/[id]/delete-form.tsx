'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteForm } from '../actions'

export function DeleteForm({ formId, name }: { formId: string; name: string }) {
  const t = useTranslations('forms.delete')
  return (
    <DeleteButton
      variant="outline"
      folder="/dashboard/forms"
      remove={() => deleteForm({ formId })}
      words={{
        title: t('title', { name }),
        body: t('body'),
        action: t('action'),
        done: t('done', { name }),
      }}
    />
  )
}
