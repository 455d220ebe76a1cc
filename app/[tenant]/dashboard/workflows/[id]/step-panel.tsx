'use client'

import { useTranslations } from 'next-intl'
import { LeadTitleField } from '@/components/steps/lead-title-field'
import { OneOf } from '@/components/steps/one-of'
import { PauseFields } from '@/components/steps/pause-fields'
import { TagFields } from '@/components/steps/tag-fields'
import { NamedSelect } from '@/components/ui/named-select'
import { PRIORITIES } from '@/lib/conversations/schema'
import { HAND_OVER_TO, type Step, type StepOf } from '@/lib/workflows/schema'
import { AskPanel } from './ask-panel'
import { CallBackPanel } from './call-back-panel'
import { CallPanel } from './call-panel'
import { ConditionPanel } from './condition-panel'
import type { EditorFacts } from './editor-facts'
import { TargetSelect } from './target-select'
import { WordsField } from './words-field'

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
    case 'message':
      return <MessagePanel step={step} {...rest} />
    case 'ask':
      return <AskPanel step={step} {...rest} />
    case 'condition':
      return <ConditionPanel step={step} {...rest} />
    case 'label':
      return <LabelPanel step={step} {...rest} />
    case 'priority':
      return <PriorityPanel step={step} {...rest} />
    case 'team':
      return <TeamPanel step={step} {...rest} />
    case 'tag':
      return <TagPanel step={step} {...rest} />
    case 'lead':
      return <LeadPanel step={step} {...rest} />
    case 'call':
      return <CallPanel step={step} {...rest} />
    case 'call_back':
      return <CallBackPanel step={step} {...rest} />
    case 'wait':
    case 'wait_message':
      return <WaitPanel step={step} {...rest} />
    case 'go_to':
      return <GoToPanel step={step} {...rest} />
    case 'hand_over':
      return <HandOverPanel step={step} {...rest} />
    case 'end':
      return null
    default: {
      const unhandled: never = step
      throw new Error(`unhandled step ${JSON.stringify(unhandled)}`)
    }
  }
}

function MessagePanel({ step, steps, isReadOnly, onChange }: PanelProps<StepOf<'message'>>) {
  const t = useTranslations('workflows')
  return (
    <WordsField
      label={t('text')}
      value={step.text}
      steps={steps}
      isReadOnly={isReadOnly}
      onChange={(text) => onChange({ ...step, text })}
    />
  )
}

const ACTS = ['add', 'remove'] as const

function LabelPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'label'>>) {
  const t = useTranslations('workflows')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <OneOf
        label={t('act')}
        options={ACTS.map((value) => ({ value, name: t(`labelActs.${value}`) }))}
        value={step.add ? 'add' : 'remove'}
        isReadOnly={isReadOnly}
        onChange={(act) => onChange({ ...step, add: act === 'add' })}
      />
      <NamedSelect
        label={t('label')}
        none={t('choose')}
        options={facts.labels}
        value={step.labelId}
        disabled={isReadOnly}
        onChange={(labelId) => onChange({ ...step, labelId })}
      />
    </div>
  )
}

function PriorityPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'priority'>>) {
  const t = useTranslations('workflows')
  return (
    <OneOf
      label={t('priority')}
      options={PRIORITIES.map((value) => ({ value, name: t(`priorities.${value}`) }))}
      value={step.priority}
      isReadOnly={isReadOnly}
      onChange={(priority) => onChange({ ...step, priority })}
    />
  )
}

function TeamPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'team'>>) {
  const t = useTranslations('workflows')
  return (
    <NamedSelect
      label={t('team')}
      hint={t('teamHint')}
      none={t('choose')}
      options={facts.teams}
      value={step.teamId}
      disabled={isReadOnly}
      onChange={(teamId) => onChange({ ...step, teamId })}
    />
  )
}

function TagPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'tag'>>) {
  const t = useTranslations('workflows')
  return (
    <TagFields
      value={step}
      words={{ act: t('act'), add: t('tagActs.add'), remove: t('tagActs.remove'), tag: t('tag') }}
      isReadOnly={isReadOnly}
      onChange={(changes) => onChange({ ...step, ...changes })}
    />
  )
}

function LeadPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'lead'>>) {
  const set = (title: string) => onChange({ ...step, title })
  return <LeadTitleField of="workflows" value={step.title} isReadOnly={isReadOnly} onChange={set} />
}

function WaitPanel({ step, isReadOnly, onChange }: PanelProps<StepOf<'wait' | 'wait_message'>>) {
  const t = useTranslations('workflows')
  const amount = t(step.kind === 'wait' ? 'wait.amount' : 'wait.atMost')
  const units = { minutes: t('wait.minutes'), hours: t('wait.hours'), days: t('wait.days') }
  return (
    <PauseFields
      amount={step.amount}
      unit={step.unit}
      words={{ amount, unit: t('wait.unit'), ...units }}
      isReadOnly={isReadOnly}
      onChange={(pause) => onChange({ ...step, ...pause })}
    />
  )
}

function GoToPanel({ step, steps, facts, isReadOnly, onChange }: PanelProps<StepOf<'go_to'>>) {
  const t = useTranslations('workflows')
  return (
    <TargetSelect
      label={t('goTo')}
      hint={t('goToHint')}
      of={step}
      steps={steps}
      facts={facts}
      value={step.stepId}
      isReadOnly={isReadOnly}
      onChange={(stepId) => onChange({ ...step, stepId })}
    />
  )
}

function HandOverPanel({ step, facts, isReadOnly, onChange }: PanelProps<StepOf<'hand_over'>>) {
  const t = useTranslations('workflows')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <OneOf
        label={t('handOver.to')}
        hint={t('handOver.hint')}
        options={HAND_OVER_TO.map((value) => ({ value, name: t(`handOver.${value}`) }))}
        value={step.to}
        isReadOnly={isReadOnly}
        onChange={(to) => onChange({ ...step, to })}
      />
      {step.to === 'team' && (
        <NamedSelect
          label={t('team')}
          none={t('choose')}
          options={facts.teams}
          value={step.teamId}
          disabled={isReadOnly}
          onChange={(teamId) => onChange({ ...step, teamId })}
        />
      )}
      {step.to === 'member' && (
        <NamedSelect
          label={t('member')}
          none={t('choose')}
          options={facts.members}
          value={step.memberId}
          disabled={isReadOnly}
          onChange={(memberId) => onChange({ ...step, memberId })}
        />
      )}
    </div>
  )
}
