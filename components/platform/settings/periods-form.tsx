'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import type { FormIssue, FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { LifecycleSettings } from '@/lib/lifecycle/schema'

const PERIODS = ['trialDays', 'pastDueDays', 'suspendedDays', 'closingDays'] as const

type PeriodsFormProps = {
  settings: LifecycleSettings
  save: (input: LifecycleSettings) => Promise<FormResult<LifecycleSettings>>
}

const numbersIn = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)

/** How long each step of a company's life lasts, and when its administrators are reminded. */
export function PeriodsForm({ settings, save }: PeriodsFormProps) {
  const t = useTranslations('console.settings')
  const common = useTranslations('ui')
  const [days, setDays] = useState(() => Object.fromEntries(PERIODS.map((name) => [name, String(settings[name])])))
  const [reminders, setReminders] = useState(settings.reminderDays.join(', '))
  const [problem, setProblem] = useState<string | null>(null)
  const [issues, setIssues] = useState<readonly FormIssue[]>([])
  const [isSaving, setSaving] = useState(false)
  const errorOf = (name: string) => issues.find(({ path }) => path.split('.')[0] === name)?.message

  async function submit() {
    setSaving(true)
    const of = (name: (typeof PERIODS)[number]) => Number.parseInt(days[name] ?? '', 10)
    const result = await save({
      trialDays: of('trialDays'),
      pastDueDays: of('pastDueDays'),
      suspendedDays: of('suspendedDays'),
      closingDays: of('closingDays'),
      reminderDays: numbersIn(reminders),
    }).catch((): FormResult<LifecycleSettings> => ({ ok: false, message: common('notReached') }))
    setSaving(false)
    setProblem(result.ok || result.issues?.length ? null : result.message)
    setIssues(result.ok ? [] : (result.issues ?? []))
    if (result.ok) toast.success(t('saved'))
  }

  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        {problem && (
          <Alert tone="danger" className="sm:col-span-2">
            {problem}
          </Alert>
        )}
        {PERIODS.map((name) => (
          <Field key={name} label={t(name)} hint={t(`periodHints.${name}`)} error={errorOf(name)}>
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              max={3650}
              value={days[name] ?? ''}
              onChange={(event) => setDays((known) => ({ ...known, [name]: event.target.value }))}
            />
          </Field>
        ))}
        <Field
          label={t('reminderDays')}
          hint={t('reminderDaysHint')}
          error={errorOf('reminderDays')}
          className="sm:col-span-2"
        >
          <Input value={reminders} dir="ltr" onChange={(event) => setReminders(event.target.value)} />
        </Field>
      </CardBody>
      <CardFooter hint={t('periodsHint')}>
        <Button variant="primary" loading={isSaving} onClick={submit}>
          {common('save')}
        </Button>
      </CardFooter>
    </Card>
  )
}
