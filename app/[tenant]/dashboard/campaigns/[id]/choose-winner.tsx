'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { variantName } from '@/lib/campaigns/schema'
import { chooseWinner } from '../actions'

type Props = {
  campaignId: string
  variant: number
  /** Null while the test itself is still being sent: then it is not known. */
  waiting: number | null
}

/** Settles what the rest of the audience gets; asks first, since it cannot be called back. */
export function ChooseWinner({ campaignId, variant, waiting }: Props) {
  const t = useTranslations('campaigns.ab')
  const { confirmed } = useAct()
  const name = variantName(variant)
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('choose.title', { name }),
        body: t('choose.body', { waiting: waiting ?? 0 }),
        confirmLabel: t('choose.action', { name }),
        onConfirm: confirmed(() => chooseWinner({ campaignId, variant })),
      }}
    >
      {t('choose.action', { name })}
    </ConfirmButton>
  )
}
