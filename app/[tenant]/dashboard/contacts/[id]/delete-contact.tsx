'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteContact } from '../actions'

export function DeleteContact({ contactId, name }: { contactId: string; name: string }) {
  const t = useTranslations('contacts.delete')
  return (
    <DeleteButton
      folder="/dashboard/contacts"
      remove={() => deleteContact({ contactId })}
      words={{
        title: t('title', { name }),
        body: t('body'),
        action: t('action'),
        done: t('done', { name }),
      }}
    />
  )
}
