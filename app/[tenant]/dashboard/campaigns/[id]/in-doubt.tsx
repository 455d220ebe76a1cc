'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { settleUncertain } from '../actions'

/** Those who may have got it or not: only a person decides what to take for true. */
export function InDoubt({ campaignId, count }: { campaignId: string; count: number }) {
  const t = useTranslations('campaigns')
  const { run, confirmed, isPending } = useAct()
  const settle = (outcome: 'sent' | 'again') => () => settleUncertain({ campaignId, outcome })
  return (
    <Alert
      tone="warning"
      title={t('doubt.title', { count })}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" loading={isPending} onClick={() => run(settle('sent'))}>
            {t('doubt.sent')}
          </Button>
          <ConfirmButton
            size="sm"
            confirm={{
              title: t('doubt.againTitle'),
              body: t('doubt.againBody'),
              confirmLabel: t('doubt.again'),
              onConfirm: confirmed(settle('again')),
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
