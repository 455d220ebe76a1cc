'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldDialog } from './field-dialog'

export function NewField() {
  const t = useTranslations('contactFields')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t('new')}
      </Button>
      {isOpen && <FieldDialog field={null} onClose={() => setOpen(false)} />}
    </>
  )
}
