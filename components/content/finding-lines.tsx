'use client'

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Line = { key: string; severity: 'error' | 'warning'; words: string }

/** What to mend before a message is sent. */
export function FindingLines({ findings }: { findings: readonly Line[] }) {
  const t = useTranslations('content.checks')
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2 text-sm">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-success" />
        {t('none')}
      </p>
    )
  }
  return (
    <ul className="grid gap-2" aria-label={t('title')}>
      {findings.map(({ key, severity, words }) => (
        <li key={key} className="flex items-start gap-2 text-sm">
          {severity === 'error' ? (
            <CircleAlert aria-label={t('error')} className="mt-0.5 size-4 shrink-0 text-danger" />
          ) : (
            <TriangleAlert aria-label={t('warning')} className="mt-0.5 size-4 shrink-0 text-warning" />
          )}
          <span className="wrap-anywhere min-w-0">{words}</span>
        </li>
      ))}
    </ul>
  )
}
