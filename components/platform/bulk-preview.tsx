'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { BulkOperation, SkipReason } from '@/lib/bulk/schema'

type Named = { id: string; name: string; slug: string }
export type Preview = {
  total: number
  changing: number
  examples: Named[]
  skipped: { reason: SkipReason; count: number; examples: Named[] }[]
}

type BulkPreviewProps = {
  preview: Preview
  operation: BulkOperation
  isStarting: boolean
  start: (count: number) => void
}

const namesOf = (rows: readonly Named[]) => rows.map(({ name }) => name).join(', ')

/** Who would change, who would not and why; the number has to be typed. */
export function BulkPreview({ preview, operation, isStarting, start }: BulkPreviewProps) {
  const t = useTranslations('console.bulk')
  const [typed, setTyped] = useState('')
  const { changing, total, examples, skipped } = preview
  const isRight = typed.trim() === String(changing) && changing > 0
  return (
    <Card>
      <CardHeader title={t('previewTitle', { changing, total })} description={namesOf(examples)} />
      <CardBody className="grid gap-4">
        {skipped.length > 0 && (
          <ul className="grid gap-2 text-sm">
            {skipped.map(({ reason, count, examples: some }) => (
              <li key={reason} className="grid gap-0.5">
                <span className="font-medium">{t('skippedBecause', { count, reason: t(`skips.${reason}`) })}</span>
                <span className="truncate text-muted">{namesOf(some)}</span>
              </li>
            ))}
          </ul>
        )}
        {changing > 0 && (
          <form
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (isRight) start(changing)
            }}
          >
            <Field label={t('typeCount', { count: changing })}>
              <Input
                value={typed}
                inputMode="numeric"
                autoComplete="off"
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
            <div>
              <Button
                type="submit"
                variant={operation === 'suspend' ? 'danger' : 'primary'}
                disabled={!isRight}
                loading={isStarting}
              >
                {t('start', { count: changing })}
              </Button>
            </div>
          </form>
        )}
      </CardBody>
    </Card>
  )
}
