'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { newBlock, newContent } from '@/lib/content/schema'
import { useCreateItem } from './use-create-item'

export function NewSnippet() {
  const t = useTranslations('content.library')
  const { isBusy, create } = useCreateItem()
  return (
    <Button
      variant="primary"
      loading={isBusy}
      onClick={() => create({ kind: 'snippet', name: t('untitledSnippet'), content: newContent([newBlock('text')]) })}
    >
      <Plus aria-hidden /> {t('newSnippet')}
    </Button>
  )
}
