'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Textarea } from '@/components/ui/textarea'
import type { RemovedCss } from '@/lib/branding/schema'
import { checkCssAction } from './actions'
import { BrandField } from './brand-field'
import type { Editing } from './editing'

const PAUSE_MS = 500
const MOST_SHOWN = 20

/** What of the CSS would not reach the pages, asked for when the typing rests. */
function useRemoved(css: string): readonly RemovedCss[] {
  const [removed, setRemoved] = useState<readonly RemovedCss[]>([])
  useEffect(() => {
    if (css.trim() === '') {
      setRemoved([])
      return
    }
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await checkCssAction({ css })
      if (isCurrent && result.ok) setRemoved(result.data.removed)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [css])
  return removed
}

export function CssSection({ of, mayUseCss }: { of: Editing; mayUseCss: boolean }) {
  const t = useTranslations('branding.css')
  const { choices, set } = of
  const removed = useRemoved(mayUseCss ? (choices.customCss ?? '') : '')
  return (
    <Card>
      <CardHeader title={t('title')} description={mayUseCss ? t('hint') : t('locked')} />
      <CardBody className="grid gap-4">
        <BrandField of={of} path="customCss" label={t('label')} disabled={!mayUseCss}>
          <Textarea
            rows={8}
            spellCheck={false}
            dir="ltr"
            className="font-mono text-sm"
            value={choices.customCss ?? ''}
            onChange={(event) => set({ customCss: event.currentTarget.value || null })}
          />
        </BrandField>
        {removed.length > 0 && (
          <Alert tone="warning" isLive title={t('removed', { count: removed.length })}>
            <ul className="mt-1.5 grid gap-1.5">
              {removed.slice(0, MOST_SHOWN).map(({ what, reason, line }) => (
                <li key={`${line} ${what}`}>
                  <span className="tabular-nums">{t('line', { line })}</span>{' '}
                  <code dir="ltr" className="break-all font-mono text-xs">
                    {what}
                  </code>
                  <span className="block">{reason}</span>
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </CardBody>
    </Card>
  )
}
