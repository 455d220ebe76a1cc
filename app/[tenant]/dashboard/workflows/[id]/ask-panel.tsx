'use client'

import { useTranslations } from 'next-intl'
import { CountField } from '@/components/steps/count-field'
import { OneOf } from '@/components/steps/one-of'
import { Field } from '@/components/ui/field'
import { NamedSelect } from '@/components/ui/named-select'
import { TagInput } from '@/components/ui/tag-input'
import { ANSWER_KINDS, MOST_OPTIONS, MOST_RETRIES, type StepOf } from '@/lib/workflows/schema'
import type { PanelProps } from './step-panel'
import { TargetSelect } from './target-select'
import { useFieldChoices } from './use-field-choices'
import { VariableField } from './variable-field'
import { WordsField } from './words-field'

/** A question: its words, what counts as an answer, where the answer is kept, and what happens without one. */
export function AskPanel({ step, steps, facts, isReadOnly, onChange }: PanelProps<StepOf<'ask'>>) {
  const t = useTranslations('workflows')
  const fields = useFieldChoices(facts)
  return (
    <>
      <WordsField
        label={t('ask.text')}
        value={step.text}
        steps={steps}
        isReadOnly={isReadOnly}
        onChange={(text) => onChange({ ...step, text })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <OneOf
          label={t('ask.answer')}
          options={ANSWER_KINDS.map((value) => ({ value, name: t(`answers.${value}`) }))}
          value={step.answer}
          isReadOnly={isReadOnly}
          onChange={(answer) => onChange({ ...step, answer })}
        />
        <VariableField
          value={step.variable}
          isReadOnly={isReadOnly}
          onChange={(variable) => onChange({ ...step, variable })}
        />
      </div>
      {step.answer === 'choice' && (
        <Field label={t('ask.options')} hint={t('ask.optionsHint')}>
          <TagInput
            value={step.options}
            onValueChange={(options) => onChange({ ...step, options })}
            maxTags={MOST_OPTIONS}
            disabled={isReadOnly}
          />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <NamedSelect
          label={t('ask.keepAs')}
          hint={t('ask.keepAsHint')}
          none={t('ask.nowhere')}
          options={fields}
          value={step.keepAs}
          disabled={isReadOnly}
          onChange={(keepAs) => onChange({ ...step, keepAs })}
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
      {step.retries > 0 && (
        <WordsField
          label={t('ask.retryText')}
          hint={t('ask.retryHint')}
          value={step.retryText}
          steps={steps}
          rows={2}
          isReadOnly={isReadOnly}
          onChange={(retryText) => onChange({ ...step, retryText })}
        />
      )}
      <TargetSelect
        label={t('ask.otherwise')}
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
