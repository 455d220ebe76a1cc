'use client'

import { BookmarkPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'

const ViewsDialog = lazy(() => import('./views-dialog').then((file) => ({ default: file.ViewsDialog })))

export function ViewsButton() {
  const t = useTranslations('inbox.savedViews')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        className="shrink-0 self-center"
        aria-haspopup="dialog"
        aria-label={t('title')}
        data-inbox-key="views"
        onClick={() => setOpen(true)}
      >
        <BookmarkPlus aria-hidden />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ViewsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
