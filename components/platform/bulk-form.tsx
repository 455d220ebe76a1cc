'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { BULK_OPERATIONS, type BulkChange, type BulkOperation, type BulkSelection } from '@/lib/bulk/schema'
import { BulkPreview, type Preview } from './bulk-preview'
import { useFeatureName } from './use-feature-name'

type BulkFormProps = {
  selection: BulkSelection
  plans: readonly { id: string; name: string }[]
  features: readonly string[]
  preview: (input: { selection: BulkSelection; change: BulkChange }) => Promise<FormResult<Preview>>
  start: (input: {
    selection: BulkSelection
    change: BulkChange
    count: number
  }) => Promise<FormResult<{ runId: string }>>
}

type Fields = { reason: string; planId: string; feature: string; enabled: boolean; title: string; body: string }

function changeOf(operation: BulkOperation, fields: Fields): BulkChange {
  const { reason, planId, feature, enabled, title, body } = fields
  switch (operation) {
    case 'plan':
      return { operation, planId }
    case 'feature':
      return { operation, feature, enabled, reason }
    case 'announce':
      return { operation, title, body, days: ANNOUNCED_DAYS }
    default:
      return { operation, reason }
  }
}

const ANNOUNCED_DAYS = 7

/** Choose the operation, look at who it would change, type the number, start. */
export function BulkForm({ selection, plans, features, preview, start }: BulkFormProps) {
  const t = useTranslations('console.bulk')
  const featureName = useFeatureName()
  const router = useRouter()
  const [operation, setOperation] = useState<BulkOperation>('suspend')
  const [fields, setFields] = useState<Fields>({
    reason: '',
    planId: plans[0]?.id ?? '',
    feature: features[0] ?? '',
    enabled: true,
    title: '',
    body: '',
  })
  const [shown, setShown] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, startBusy] = useTransition()
  const set = (part: Partial<Fields>) => {
    setShown(null)
    setFields((before) => ({ ...before, ...part }))
  }
  const change = changeOf(operation, fields)
  const has = { reason: ['suspend', 'reactivate', 'feature'].includes(operation) }

  const look = () =>
    startBusy(async () => {
      const result = await preview({ selection, change })
      setShown(result.ok ? result.data : null)
      setProblem(result.ok ? null : [result.message, ...(result.issues ?? []).map((each) => each.message)].join(' '))
    })
  const begin = (count: number) =>
    startBusy(async () => {
      const result = await start({ selection, change, count })
      if (result.ok) router.push(`/bulk/${result.data.runId}`)
      else setProblem(result.message)
    })

  return (
    <div className="grid gap-4">
      <Card>
        <CardBody className="grid gap-5">
          {problem && <Alert tone="danger">{problem}</Alert>}
          <Field label={t('operation')}>
            <NativeSelect
              value={operation}
              onChange={(event) => {
                setShown(null)
                setOperation(event.target.value as BulkOperation)
              }}
            >
              {BULK_OPERATIONS.map((each) => (
                <option key={each} value={each}>
                  {t(`operations.${each}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {operation === 'plan' && (
            <Field label={t('plan')}>
              <NativeSelect value={fields.planId} onChange={(event) => set({ planId: event.target.value })}>
                {plans.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          )}
          {operation === 'feature' && (
            <div className="grid gap-5 sm:grid-cols-2">
              <Field label={t('feature')}>
                <NativeSelect value={fields.feature} onChange={(event) => set({ feature: event.target.value })}>
                  {features.map((feature) => (
                    <option key={feature} value={feature}>
                      {featureName(feature)}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
              <Field label={t('override')}>
                <NativeSelect
                  value={fields.enabled ? 'on' : 'off'}
                  onChange={(event) => set({ enabled: event.target.value === 'on' })}
                >
                  <option value="on">{t('on')}</option>
                  <option value="off">{t('off')}</option>
                </NativeSelect>
              </Field>
            </div>
          )}
          {operation === 'announce' && (
            <>
              <Field label={t('announceTitle')} required>
                <Input value={fields.title} maxLength={120} onChange={(event) => set({ title: event.target.value })} />
              </Field>
              <Field label={t('announceBody')} hint={t('announceHint', { days: ANNOUNCED_DAYS })} required>
                <Textarea
                  value={fields.body}
                  rows={4}
                  maxLength={2000}
                  onChange={(event) => set({ body: event.target.value })}
                />
              </Field>
            </>
          )}
          {has.reason && (
            <Field label={t('reason')} hint={t('reasonHint')} required>
              <Textarea
                value={fields.reason}
                rows={2}
                maxLength={300}
                onChange={(event) => set({ reason: event.target.value })}
              />
            </Field>
          )}
          <div>
            <Button variant={shown ? 'outline' : 'primary'} loading={isBusy && !shown} onClick={look}>
              {t('preview')}
            </Button>
          </div>
        </CardBody>
      </Card>
      {shown && <BulkPreview preview={shown} operation={operation} isStarting={isBusy} start={begin} />}
    </div>
  )
}
