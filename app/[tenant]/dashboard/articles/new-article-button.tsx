'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { createArticleAction } from './actions'

export function NewArticleButton() {
  const t = useTranslations('articles')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  return (
    <Button
      variant="primary"
      loading={isBusy}
      onClick={async () => {
        setBusy(true)
        const result = await createArticleAction({ title: t('untitled') })
        if (result.ok) router.push(`/dashboard/articles/${result.data.id}`)
        else {
          setBusy(false)
          toast.error(result.message)
        }
      }}
    >
      <Plus aria-hidden /> {t('new')}
    </Button>
  )
}
