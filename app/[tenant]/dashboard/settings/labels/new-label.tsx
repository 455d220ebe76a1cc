'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LabelDialog } from './label-dialog'

export function NewLabel() {
  const t = useTranslations('labels')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t('new')}
      </Button>
      {isOpen && <LabelDialog label={null} onClose={() => setOpen(false)} />}
    </>
  )
}
