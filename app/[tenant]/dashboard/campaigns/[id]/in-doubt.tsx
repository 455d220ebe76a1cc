'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { settleUncertain } from '../actions'

/** Those who may have got it or not: only a person decides what to take for true. */
export function InDoubt({ campaignId, count }: { campaignId: string; count: number }) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const settle = async (outcome: 'sent' | 'again') => {
    const result = await settleUncertain({ campaignId, outcome })
    if (result.ok) router.refresh()
    return result
  }
  const takeForSent = () =>
    startTransition(async () => {
      const result = await settle('sent')
      if (!result.ok) toast.error(result.message)
    })
  return (
    <Alert
      tone="warning"
      title={t('doubt.title', { count })}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" loading={isPending} onClick={takeForSent}>
            {t('doubt.sent')}
          </Button>
          <ConfirmButton
            size="sm"
            confirm={{
              title: t('doubt.againTitle'),
              body: t('doubt.againBody'),
              confirmLabel: t('doubt.again'),
              onConfirm: () => settle('again'),
            }}
          >
            {t('doubt.again')}
          </ConfirmButton>
        </div>
      }
    >
      {t('doubt.body')}
    </Alert>
  )
}
