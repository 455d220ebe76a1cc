'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
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
  const router = useRouter()
  const name = variantName(variant)
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('choose.title', { name }),
        body: t('choose.body', { waiting: waiting ?? 0 }),
        confirmLabel: t('choose.action', { name }),
        onConfirm: async () => {
          const result = await chooseWinner({ campaignId, variant })
          if (result.ok) router.refresh()
          return result
        },
      }}
    >
      {t('choose.action', { name })}
    </ConfirmButton>
  )
}
