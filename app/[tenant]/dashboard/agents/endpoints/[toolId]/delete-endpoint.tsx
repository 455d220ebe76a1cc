'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteToolAction } from '../../actions'

export function DeleteEndpoint({ toolId, name }: { toolId: string; name: string }) {
  const t = useTranslations('agents.endpoints')
  return (
    <DeleteButton
      words={{ title: t('deleteTitle', { name }), body: t('deleteBody'), action: t('delete'), done: t('deleted') }}
      folder="/dashboard/agents/endpoints"
      remove={() => deleteToolAction({ toolId })}
    />
  )
}
