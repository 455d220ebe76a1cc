'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { useAct } from '@/components/ui/use-act'

type RetireButtonProps = {
  id: string
  name: string
  isRetired: boolean
  retire: (input: { id: string; isRetired: boolean }) => Promise<FormResult>
}

/** Takes a plan out of the offer, or puts it back. */
export function RetireButton({ id, name, isRetired, retire }: RetireButtonProps) {
  const t = useTranslations('console.plans')
  const { confirmed } = useAct()
  return (
    <ConfirmButton
      confirm={{
        title: isRetired ? t('offerTitle', { name }) : t('retireTitle', { name }),
        body: isRetired ? t('offerBody') : t('retireBody'),
        confirmLabel: isRetired ? t('offer') : t('retire'),
        tone: 'primary',
        onConfirm: confirmed(() => retire({ id, isRetired: !isRetired })),
      }}
    >
      {isRetired ? t('offer') : t('retire')}
    </ConfirmButton>
  )
}
