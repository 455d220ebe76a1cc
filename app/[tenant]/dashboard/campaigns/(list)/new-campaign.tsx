'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createCampaign } from '../actions'

export function NewCampaign() {
  const t = useTranslations('campaigns')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/campaigns"
      create={createCampaign}
    />
  )
}
