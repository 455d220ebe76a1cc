'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'

const ReplyDialog = lazy(() => import('./reply-dialog').then((file) => ({ default: file.ReplyDialog })))

export function NewReply() {
  const t = useTranslations('cannedReplies')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t('new')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReplyDialog reply={null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
