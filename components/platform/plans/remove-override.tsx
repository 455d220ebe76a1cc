'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { useAct } from '@/components/ui/use-act'

type Input = { tenantId: string; kind: 'feature' | 'limit'; name: string }
type RemoveOverrideProps = { label: string; input: Input; remove: (input: Input) => Promise<FormResult> }

export function RemoveOverride({ label, input, remove }: RemoveOverrideProps) {
  const t = useTranslations('console.grants')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      size="sm"
      variant="ghost"
      confirm={{
        title: t('removeTitle', { name: label }),
        body: t('removeBody'),
        confirmLabel: t('remove'),
        onConfirm: confirmed(() => remove(input)),
      }}
    >
      {t('remove')}
    </ConfirmButton>
  )
}
