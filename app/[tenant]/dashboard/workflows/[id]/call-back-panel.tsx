'use client'

import { useTranslations } from 'next-intl'
import { CountField } from '@/components/steps/count-field'
import { OneOf } from '@/components/steps/one-of'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NamedSelect } from '@/components/ui/named-select'
import { CALL_MINUTES, MOST_CALL_DAYS, MOST_LEAD_HOURS, MOST_RETRIES, type StepOf } from '@/lib/workflows/schema'
import type { PanelProps } from './step-panel'
import { TargetSelect } from './target-select'
import { VariableField } from './variable-field'
import { WordsField } from './words-field'

const LONGEST_ABOUT = 300

/** Which moments are offered for a call, at which number, and what happens without one. */
export function CallBackPanel({ step, steps, facts, isReadOnly, onChange }: PanelProps<StepOf<'call_back'>>) {
  const t = useTranslations('workflows')
  const numbers = steps.flatMap((one) =>
    one.kind === 'ask' && one.answer === 'phone' && one.variable ? [{ id: one.variable, name: one.variable }] : [],
  )
  return (
    <>
      <WordsField
        label={t('ask.text')}
        hint={t('callBack.hint')}
        value={step.text}
        steps={steps}
        isReadOnly={isReadOnly}
        onChange={(text) => onChange({ ...step, text })}
      />
      <Field label={t('callBack.about')} hint={t('callBack.aboutHint', { blank: '{{contact.name}}' })}>
        <Input
          dir="auto"
          value={step.about}
          maxLength={LONGEST_ABOUT}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...step, about: currentTarget.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <NamedSelect
          label={t('callBack.phone')}
          none={t('callBack.known')}
          options={numbers}
          value={step.phone || null}
          disabled={isReadOnly}
          onChange={(phone) => onChange({ ...step, phone: phone ?? '' })}
        />
        <VariableField
          value={step.variable}
          isReadOnly={isReadOnly}
          onChange={(variable) => onChange({ ...step, variable })}
        />
        <OneOf
          label={t('callBack.minutes')}
          options={CALL_MINUTES.map((count) => ({ value: String(count), name: t('callBack.long', { count }) }))}
          value={String(step.minutes)}
          isReadOnly={isReadOnly}
          onChange={(chosen) =>
            onChange({ ...step, minutes: CALL_MINUTES.find((one) => String(one) === chosen) ?? step.minutes })
          }
        />
        <CountField
          label={t('callBack.leadHours')}
          least={0}
          most={MOST_LEAD_HOURS}
          value={step.leadHours}
          isReadOnly={isReadOnly}
          onChange={(leadHours) => onChange({ ...step, leadHours })}
        />
        <CountField
          label={t('callBack.withinDays')}
          least={1}
          most={MOST_CALL_DAYS}
          value={step.withinDays}
          isReadOnly={isReadOnly}
          onChange={(withinDays) => onChange({ ...step, withinDays })}
        />
        <CountField
          label={t('ask.retries')}
          least={0}
          most={MOST_RETRIES}
          value={step.retries}
          isReadOnly={isReadOnly}
          onChange={(retries) => onChange({ ...step, retries })}
        />
      </div>
      <TargetSelect
        label={t('callBack.otherwise')}
        of={step}
        steps={steps}
        facts={facts}
        value={step.otherwise}
        isReadOnly={isReadOnly}
        onChange={(otherwise) => onChange({ ...step, otherwise })}
      />
    </>
  )
}
