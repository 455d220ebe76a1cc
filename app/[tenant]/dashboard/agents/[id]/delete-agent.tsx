'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteAgentAction } from '../actions'

export function DeleteAgent({ id, name }: { id: string; name: string }) {
  const t = useTranslations('agents.delete')
  return (
    <DeleteButton
      words={{ title: t('title', { name }), body: t('body'), action: t('action'), done: t('done') }}
      folder="/dashboard/agents"
      remove={() => deleteAgentAction({ id })}
    />
  )
}
