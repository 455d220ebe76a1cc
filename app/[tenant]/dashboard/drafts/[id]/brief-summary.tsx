'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody } from '@/components/ui/card'
import type { SetView } from '@/lib/drafts/schema'

/** What was asked for, in short. */
export function BriefSummary({ set: { brief } }: { set: SetView }) {
  const t = useTranslations('drafts')
  const facts: [string, string][] = [
    [t('told.offer'), brief.offer],
    [t('told.audience'), brief.audience],
    [t('told.tone'), brief.tone],
    [t('told.instructions'), brief.instructions],
    [t('told.length'), t(`brief.lengths.${brief.length}`)],
    ...(brief.stage === 'any' ? [] : [[t('told.stage'), t(`brief.stages.${brief.stage}`)] as [string, string]]),
  ]
  return (
    <Card>
      <CardBody className="grid gap-3 text-sm">
        <p dir="auto" className="whitespace-pre-line text-fg">
          {brief.goal}
        </p>
        <dl className="flex flex-wrap gap-x-6 gap-y-1">
          {facts
            .filter(([, text]) => text)
            .map(([label, text]) => (
              <div key={label} className="flex min-w-0 gap-1.5">
                <dt className="shrink-0 text-muted">{label}:</dt>
                <dd dir="auto" className="min-w-0 text-fg">
                  {text}
                </dd>
              </div>
            ))}
        </dl>
      </CardBody>
    </Card>
  )
}
