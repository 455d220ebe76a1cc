'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SAMPLE_TOKEN, withLinks } from '@/lib/campaigns/schema'
import { fillAll, fillOwn } from '@/lib/content/schema'
import { textLength } from '@/lib/providers/sms/schema'

type Props = {
  text: string
  from: string
  sender: { companyName: string; homeUrl: string }
  /** Links are replaced by short ones of the company's own. */
  countsClicks: boolean
}

/** The message as a phone shows it to somebody of whom nothing is known, and what it costs. */
export function TextPreview({ text, from, sender, countsClicks }: Props) {
  const t = useTranslations('campaigns.text')
  const filled = fillOwn(text, sender)
  const short = `${sender.homeUrl.replace(/\/$/, '')}/s/${SAMPLE_TOKEN}`
  const shown = fillAll(countsClicks ? withLinks(filled, () => short) : filled, {})
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
        {countsClicks && shown.includes(short) && <p className="text-muted text-sm">{t('shortLinks')}</p>}
        {encoding === 'ucs2' && (
          <p className="text-muted text-sm">{t('wide', { characters: wide.slice(0, 8).join(' ') })}</p>
        )}
      </CardBody>
    </Card>
  )
}
