'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from './notice'

/** What Next gives to the error page of a segment. */
export type FailureProps = { error: Error & { digest?: string }; reset: () => void }

type FailureNoticeProps = FailureProps & { fills?: 'page' | 'section' }

/** A page that failed: what happened, another try, and the reference under which the log has it. */
export function FailureNotice({ error, reset, fills = 'page' }: FailureNoticeProps) {
  const t = useTranslations('ui')
  return (
    <Notice
      kind="error"
      fills={fills}
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
