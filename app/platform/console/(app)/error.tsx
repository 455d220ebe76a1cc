'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/shell/notice'
import { Button } from '@/components/ui/button'

export default function ConsoleError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('console.error')
  const again = useTranslations('ui')('tryAgain')
  return (
    <Notice
      kind="error"
      fills="section"
      title={t('title')}
      body={t('body')}
      actions={
        <Button variant="primary" onClick={reset}>
          {again}
        </Button>
      }
      {...(error.digest ? { reference: error.digest } : {})}
    />
  )
}
