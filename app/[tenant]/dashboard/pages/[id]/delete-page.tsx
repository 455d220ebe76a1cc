'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deletePage } from '../actions'

export function DeletePage({ pageId, name }: { pageId: string; name: string }) {
  const t = useTranslations('pages.delete')
  return (
    <DeleteButton
      variant="outline"
      folder="/dashboard/pages"
      remove={() => deletePage({ pageId })}
      words={{
        title: t('title', { name }),
        body: t('body'),
        action: t('action'),
        done: t('done', { name }),
      }}
    />
  )
}
