'use client'

import { useTranslations } from 'next-intl'
import { DeleteButton } from '@/components/ui/delete-button'
import { deleteCaseAction } from '../../../actions'

export function DeleteCase({ agentId, caseId, name }: { agentId: string; caseId: string; name: string }) {
  const t = useTranslations('agents.tests')
  return (
    <p>
      <DeleteButton
        words={{ title: t('deleteTitle', { name }), body: t('deleteBody'), action: t('delete'), done: t('deleted') }}
        folder={`/dashboard/agents/${agentId}/tests`}
        remove={() => deleteCaseAction({ caseId })}
      />
    </p>
  )
}
