'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { HolidayFields } from '@/components/business-hours/holiday-fields'
import { WeeklyHoursField } from '@/components/business-hours/weekly-hours-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import type { Targets } from '@/lib/targets/schema'
import type { SaveTargets } from './levels'

type Written = Pick<Targets, 'hours' | 'holidays'>
type HoursFormProps = { settings: Targets; timeZone: string; onSave: SaveTargets }

/** When the account's people are there. */
export function HoursForm({ settings, timeZone, onSave }: HoursFormProps) {
  const t = useTranslations('targets')
  const { hours, holidays } = settings
  const [written, setWritten] = useState<Written>({ hours, holidays })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useUnsavedWarning(JSON.stringify(written) !== JSON.stringify({ hours, holidays }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const kept = { ...written, holidays: [...new Set(written.holidays.filter((day) => day !== ''))].sort() }
    const failure = await onSave(kept)
    setBusy(false)
    setProblem(failure)
    if (failure === null) setWritten(kept)
  }

  return (
    <form onSubmit={save} noValidate>
      <Card>
        <CardHeader title={t('hours')} description={t('hoursHint')} />
        <CardBody className="grid gap-6">
          {problem !== null && <Alert tone="danger">{problem}</Alert>}
          <WeeklyHoursField
            value={written.hours}
            onValueChange={(value) => setWritten({ ...written, hours: value })}
            rest={{}}
            defaultTimeZone={timeZone}
          />
          {written.hours && (
            <HolidayFields days={written.holidays} onChange={(days) => setWritten({ ...written, holidays: days })} />
          )}
        </CardBody>
        <CardFooter>
          <Button type="submit" variant="primary" loading={isBusy}>
            {t('save')}
          </Button>
        </CardFooter>
      </Card>
    </form>
  )
}
