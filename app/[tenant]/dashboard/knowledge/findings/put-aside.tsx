'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { settleFindingAction } from '../actions'

type Props = { findingId: string; of: 'first' | 'second'; name: string }

/** Puts one of the two pages aside, after asking. */
export function PutAside({ findingId, of, name }: Props) {
  const t = useTranslations('knowledge.findings')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('archiveTitle', { name }),
        body: t('archiveBody'),
        confirmLabel: t('archive'),
        onConfirm: confirmed(() => settleFindingAction({ findingId, archive: of })),
      }}
    >
      {t('archive')}
    </ConfirmButton>
  )
}
