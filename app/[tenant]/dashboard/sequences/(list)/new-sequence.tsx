'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createSequence } from '../actions'

export function NewSequence() {
  const t = useTranslations('sequences')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/sequences"
      create={createSequence}
    />
  )
}
