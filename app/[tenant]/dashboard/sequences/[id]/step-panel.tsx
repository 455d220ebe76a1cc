'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { TextEditor } from '@/components/campaigns/text-editor'
import { WhatsappEditor } from '@/components/campaigns/whatsapp-editor'
import { EmailEditor } from '@/components/content/email-editor'
import { LeadTitleField } from '@/components/steps/lead-title-field'
import { PauseFields } from '@/components/steps/pause-fields'
import { TagFields } from '@/components/steps/tag-fields'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NamedSelect } from '@/components/ui/named-select'
import { toast } from '@/components/ui/toast'
import type { Step, StepOf } from '@/lib/sequences/schema'
import { getTemplate, listTemplates, sampleAudience, sendTestText } from '../../campaigns/actions'
import { sendTestAction, uploadPictureAction } from '../../content/actions'
import { ConditionPanel } from './condition-panel'
import type { EditorFacts } from './editor-facts'
import { HourSelect } from './hour-select'
import { useWeekday } from './step-words'

export type PanelProps<One extends Step> = {
  step: One
  at: number
  steps: readonly Step[]
  facts: EditorFacts
  isReadOnly: boolean
  onChange: (step: Step) => void
}

/** All that can be chosen of a step. */
export function StepPanel({ step, ...rest }: PanelProps<Step>) {
  switch (step.kind) {
    case 'mail':
      return <MailPanel step={step} {...rest} />
    case 'sms':
      return <TextPanel step={step} {...rest} />
    case 'whatsapp':
      return <WhatsappPanel step={step} {...rest} />
    case 'wait':
      return <WaitPanel step={step} {...rest} />
    case 'wait_until':
      return <UntilPanel step={step} {...rest} />
    case 'condition':
      return <ConditionPanel step={step} {...rest} />
    case 'tag':
      return <TagPanel step={step} {...rest} />
    case 'lead':
      return <LeadPanel step={step} {...rest} />
    case 'notify':
      return <NotifyPanel step={step} {...rest} />
    case 'end':
      return null
    default: {
      const unhandled: never = step
      throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
    }
  }
}

function MailPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'mail'>>) {
  const t = useTranslations('sequences')
  const [isBusy, setBusy] = useState(false)
  const test = async () => {
    setBusy(true)
    const result = await sendTestAction({ content: step.content })
    setBusy(false)
    if (result.ok) toast.success(t('testSent', { to: result.data.to }))
    else toast.error(result.message)
  }
  return (
    <EmailEditor
      value={step.content}
      onChange={(content) => onChange({ ...step, content })}
      setup={facts.setup}
      uploadPicture={uploadPictureAction}
      isReadOnly={isReadOnly}
      tools={
        isReadOnly ? null : (
          <Button loading={isBusy} onClick={test}>
            <Send aria-hidden className="rtl:-scale-x-100" /> {t('test')}
          </Button>
        )
      }
    />
  )
}

const TEXT_ACTS = { sendTestText }

function TextPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'sms'>>) {
  return (
    <TextEditor
      sms={step.sms}
      setup={facts.texts}
      acts={TEXT_ACTS}
      tracksClicks
      isReadOnly={isReadOnly}
      onChange={(sms) => onChange({ ...step, sms })}
    />
  )
}

const WHATSAPP_ACTS = { getTemplate, listTemplates, sampleAudience, uploadPicture: uploadPictureAction }
const EVERYBODY = { segments: null, exclusions: [] }

function WhatsappPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'whatsapp'>>) {
  return (
    <WhatsappEditor
      whatsapp={step.whatsapp}
      setup={facts.whatsapp}
      acts={WHATSAPP_ACTS}
      audience={EVERYBODY}
      reachesUnitedStates={false}
      isReadOnly={isReadOnly}
      onChange={(whatsapp) => onChange({ ...step, whatsapp })}
    />
  )
}

function WaitPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'wait'>>) {
  const t = useTranslations('sequences')
  const words = { amount: t('wait.amount'), unit: t('wait.unit') }
  const units = { minutes: t('wait.minutes'), hours: t('wait.hours'), days: t('wait.days') }
  return (
    <PauseFields
      amount={step.amount}
      unit={step.unit}
      words={{ ...words, ...units }}
      isReadOnly={isReadOnly}
      onChange={(pause) => onChange({ ...step, ...pause })}
    />
  )
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]

function UntilPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'wait_until'>>) {
  const t = useTranslations('sequences')
  const weekday = useWeekday()
  const id = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <fieldset className="grid gap-2" disabled={isReadOnly}>
        <legend className="mb-1.5 font-medium text-fg text-sm">{t('until.days')}</legend>
        {WEEK.map((day) => (
          <label key={day} htmlFor={`${id}-${day}`} className="flex items-center gap-2.5 text-fg text-sm">
            <Checkbox
              id={`${id}-${day}`}
              checked={step.weekdays.includes(day)}
              onCheckedChange={(checked) =>
                onChange({
                  ...step,
                  weekdays: WEEK.filter((one) => (one === day ? checked === true : step.weekdays.includes(one))),
                })
              }
            />
            {weekday(day)}
          </label>
        ))}
        <p className="text-muted text-xs">{t('until.anyDay')}</p>
      </fieldset>
      <Field label={t('hour')} hint={t('hourHint')}>
        <HourSelect value={step.hour} disabled={isReadOnly} onChange={(hour) => onChange({ ...step, hour })} />
      </Field>
    </div>
  )
}

function TagPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'tag'>>) {
  const t = useTranslations('sequences')
  return (
    <TagFields
      value={step}
      words={{ act: t('tagStep.act'), add: t('tagStep.add'), remove: t('tagStep.remove'), tag: t('tag') }}
      isReadOnly={isReadOnly}
      onChange={(changes) => onChange({ ...step, ...changes })}
    />
  )
}

function LeadPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'lead'>>) {
  const set = (title: string) => onChange({ ...step, title })
  return <LeadTitleField of="sequences" value={step.title} isReadOnly={isReadOnly} onChange={set} />
}

function NotifyPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'notify'>>) {
  const t = useTranslations('sequences')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NamedSelect
        label={t('notify.member')}
        none={t('choose')}
        options={facts.choices.owners}
        value={step.memberId}
        disabled={isReadOnly}
        onChange={(memberId) => onChange({ ...step, memberId })}
      />
      <Field label={t('notify.text')}>
        <Input
          value={step.text}
          maxLength={300}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ ...step, text: currentTarget.value })}
        />
      </Field>
    </div>
  )
}
