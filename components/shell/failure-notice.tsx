'use client'

import type { ErrorInfo } from 'next/error'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from './notice'
import type { ShellBrand } from './shell-brand'

/** What Next gives to the error page of a segment. */
export type FailureProps = ErrorInfo

type FailureNoticeProps = FailureProps & { fills?: 'page' | 'section'; brand?: ShellBrand }

/** Under which the log has a failure of the server. */
export const referenceOf = (error: unknown): { reference?: string } =>
  error instanceof Error && 'digest' in error ? { reference: String(error.digest) } : {}

/** A page that failed: what happened, another try that asks the server anew, and the reference for support. */
export function FailureNotice({ error, retry, fills = 'page', brand }: FailureNoticeProps) {
  const t = useTranslations('ui')
  return (
    <Notice
      kind="error"
      fills={fills}
      title={t('failure.title')}
      body={t('failure.body')}
      {...(brand ? { brand } : {})}
      actions={
        <Button variant="primary" onClick={retry}>
          {t('tryAgain')}
        </Button>
      }
      {...referenceOf(error)}
    />
  )
}
