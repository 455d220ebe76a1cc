'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createForm } from '../actions'

export function NewForm() {
  const t = useTranslations('forms')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/forms"
      create={createForm}
    />
  )
}
