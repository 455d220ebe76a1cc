'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { WeeklyHoursField } from '@/components/business-hours/weekly-hours-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { moved } from '@/components/ui/move-buttons'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { MOST_POLICIES, type Policy, type Targets } from '@/lib/targets/schema'
import { updateTargets } from './actions'
import { HolidayFields } from './holiday-fields'
import { PolicyFields } from './policy-fields'

const freshPolicy = (name: string): Policy => ({
  id: crypto.randomUUID(),
  name,
  channels: [],
  firstMinutes: 60,
  nextMinutes: 120,
  resolutionMinutes: null,
  warnMinutes: 15,
})

/** When people are there, and how fast they want to answer. */
export function LevelsForm({ settings, timeZone }: { settings: Targets; timeZone: string }) {
  const t = useTranslations('targets')
  const router = useRouter()
  const [written, setWritten] = useState(settings)
  const [saved, setSaved] = useState(settings)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (changes: Partial<Targets>) => setWritten((before) => ({ ...before, ...changes }))
  const { hours, holidays, policies } = written
  useUnsavedWarning(JSON.stringify(written) !== JSON.stringify(saved))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const kept = { ...written, holidays: [...new Set(holidays.filter((day) => day !== ''))].sort() }
    const result = await updateTargets(kept)
    setBusy(false)
    if (!result.ok) return setProblem(result.issues?.map(({ message }) => message).join(' · ') || result.message)
    setWritten(kept)
    setSaved(kept)
    toast.success(t('saved'))
    router.refresh()
  }

  return (
    <form onSubmit={save} noValidate className="grid gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Card>
        <CardHeader title={t('hours')} description={t('hoursHint')} />
        <CardBody className="grid gap-6">
          <WeeklyHoursField
            value={hours}
            onValueChange={(value) => change({ hours: value })}
            rest={{}}
            defaultTimeZone={timeZone}
          />
          {hours && <HolidayFields days={holidays} onChange={(days) => change({ holidays: days })} />}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('policies')} description={t('policiesHint')} />
        <CardBody className="grid gap-6">
          {policies.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
          {policies.map((policy, at) => (
            <PolicyFields
              key={policy.id}
              policy={policy}
              at={at}
              count={policies.length}
              onChange={(changes) => change({ policies: policies.with(at, { ...policy, ...changes }) })}
              onMove={(to) => change({ policies: moved(policies, at, to) })}
              onRemove={() => change({ policies: policies.filter(({ id }) => id !== policy.id) })}
            />
          ))}
          {policies.length < MOST_POLICIES && (
            <div>
              <Button onClick={() => change({ policies: [...policies, freshPolicy(t('usual'))] })}>
                <Plus aria-hidden />
                {t('add')}
              </Button>
            </div>
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
