'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/shell/notice'
import { Button } from '@/components/ui/button'

export default function AuthError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('ui')
  return (
    <Notice
      kind="error"
      title={t('failure.title')}
      body={t('failure.body')}
      actions={
        <Button variant="primary" onClick={reset}>
          {t('tryAgain')}
        </Button>
      }
      {...(error.digest ? { reference: error.digest } : {})}
    />
  )
}
