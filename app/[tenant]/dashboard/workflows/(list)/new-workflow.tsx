'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createWorkflow } from '../actions'

export function NewWorkflow() {
  const t = useTranslations('workflows')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/workflows"
      create={createWorkflow}
    />
  )
}
