'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { fillAll } from '@/lib/content/schema'
import { textLength } from '@/lib/providers/sms/schema'

/** The message as a phone shows it to somebody of whom nothing is known, and what it costs. */
export function TextPreview({ text, from }: { text: string; from: string }) {
  const t = useTranslations('campaigns.text')
  const shown = fillAll(text, {})
  const { parts, units, left, encoding, wide } = textLength(shown)
  return (
    <Card>
      <CardHeader title={t('preview')} description={t('previewHint')} />
      <CardBody className="grid gap-4">
        <div className="mx-auto w-full max-w-80 rounded-2xl border border-line bg-sunken p-4">
          <p dir="ltr" className="mb-3 text-center text-muted text-xs">
            {from}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap rounded-xl bg-surface px-3 py-2 text-fg text-sm">
            {shown || '…'}
          </p>
        </div>
        <p className="text-muted text-sm" aria-live="polite">
          {t('parts', { parts, units, left })}
        </p>
        {encoding === 'ucs2' && (
          <p className="text-muted text-sm">{t('wide', { characters: wide.slice(0, 8).join(' ') })}</p>
        )}
      </CardBody>
    </Card>
  )
}
