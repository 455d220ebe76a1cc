'use client'

import { useTranslations } from 'next-intl'
import { NameDialog } from '@/components/ui/name-dialog'
import { createAgentAction } from './actions'

export function NewAgent() {
  const t = useTranslations('agents.new')
  return (
    <NameDialog
      title={t('title')}
      description={t('description')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('submit')}
      folder="/dashboard/agents"
      create={createAgentAction}
    />
  )
}
