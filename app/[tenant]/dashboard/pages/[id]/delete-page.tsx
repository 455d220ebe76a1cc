'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deletePage } from '../actions'

export function DeletePage({ pageId, name }: { pageId: string; name: string }) {
  const t = useTranslations('pages.delete')
  const router = useRouter()
  return (
    <ConfirmButton
      variant="outline"
      confirm={{
        title: t('title', { name }),
        body: t('body'),
        confirmLabel: t('action'),
        onConfirm: async () => {
          const result = await deletePage({ pageId })
          if (result.ok) {
            toast.success(t('done', { name }))
            router.push('/dashboard/pages')
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
