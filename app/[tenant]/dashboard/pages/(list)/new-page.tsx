'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createPage } from '../actions'

export function NewPage() {
  const t = useTranslations('pages')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/pages"
      create={createPage}
    />
  )
}
