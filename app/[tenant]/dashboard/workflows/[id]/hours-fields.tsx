'use client'

import { useTranslations } from 'next-intl'
import { WeeklyHoursField } from '@/components/business-hours/weekly-hours-field'
import { CountField } from '@/components/steps/count-field'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Definition } from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'

export type PartProps = {
  definition: Definition
  facts: EditorFacts
  isReadOnly: boolean
  onChange: (changes: Partial<Definition>) => void
}

const MOST_HOURS = 720

/** When people are there, and how long a question waits for its answer. */
export function HoursFields({ definition, facts, isReadOnly, onChange }: PartProps) {
  const t = useTranslations('workflows')
  const { hours, patienceHours } = definition
  return (
    <Card>
      <CardHeader title={t('hours.title')} description={t('hours.description')} />
      <CardBody className="grid gap-4">
        <CountField
          label={t('hours.patience')}
          hint={t('hours.patienceHint')}
          least={1}
          most={MOST_HOURS}
          value={patienceHours}
          isReadOnly={isReadOnly}
          onChange={(hours) => onChange({ patienceHours: hours })}
        />
        <fieldset disabled={isReadOnly} className="min-w-0">
          <legend className="sr-only">{t('hours.title')}</legend>
          <WeeklyHoursField
            value={hours}
            onValueChange={(next) => onChange({ hours: next })}
            rest={{}}
            defaultTimeZone={facts.timeZone}
          />
        </fieldset>
      </CardBody>
    </Card>
  )
}
