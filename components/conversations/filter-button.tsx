'use client'

import { ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'

const FilterDialog = lazy(() => import('./filter-dialog').then((file) => ({ default: file.FilterDialog })))

export function FilterButton() {
  const t = useTranslations('inbox.filter')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        className="ms-auto"
        aria-haspopup="dialog"
        aria-label={t('title')}
        onClick={() => setOpen(true)}
      >
        <ListFilter aria-hidden />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
