'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FolderDialog } from './folder-dialog'

export function NewFolder() {
  const t = useTranslations('knowledge.folders')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t('new')}
      </Button>
      {isOpen && <FolderDialog folder={null} onClose={() => setOpen(false)} />}
    </>
  )
}
